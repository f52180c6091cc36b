import { useEffect } from 'preact/hooks';

/**
 * `/` and Ctrl+K (⌘K) put the focus into the search field, from wherever nothing is being typed. Where a clip stands in the list's place,
 * `reveal` brings the list back first; `seeking` is true until then, so that nothing else takes the focus.
 */
export function useSearchKeys(field: { current: HTMLInputElement | null }, seeking: { current: boolean }, reveal: () => void): void {
  useEffect(() => {
    const page = new AbortController();
    const key = (event: KeyboardEvent): void => {
      if (!isSearchKey(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (!field.current?.checkVisibility()) {
        seeking.current = true;
        reveal();
      }
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', key, { signal: page.signal });
    return () => page.abort();
  }, [field, seeking, reveal]);
  // After each drawing: the field may have come back into sight.
  useEffect(() => {
    if (!seeking.current || !field.current?.checkVisibility()) return;
    seeking.current = false;
    field.current.focus();
  });
}

function isSearchKey({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
  if (isComposing || altKey) return false;
  if (key.toLowerCase() === 'k') return ctrlKey || metaKey;
  const typing = target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
  return key === '/' && !ctrlKey && !metaKey && !typing;
}
