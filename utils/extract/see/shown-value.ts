/**
 * What a read-only text field shows: old portals print the fields of a document so. Nothing the reader typed, no password,
 * no hidden field.
 */
export function shownValue(element: Element, name: string): string | undefined {
  if (name !== 'input' && name !== 'textarea') return undefined;
  const field = element as HTMLInputElement | HTMLTextAreaElement;
  if (!field.readOnly && !field.disabled) return undefined;
  if (name === 'input' && field.type !== 'text') return undefined;
  return field.value.trim().slice(0, 500) || undefined;
}
