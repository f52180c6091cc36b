/**
 * What a read-only text field shows: old portals print the fields of a document so. Nothing the reader typed, no password,
 * no hidden field.
 */
export function shownValue(element: Element): string | undefined {
  if (element.localName !== 'input' && element.localName !== 'textarea') return undefined;
  const field = element as HTMLInputElement | HTMLTextAreaElement;
  if (!field.readOnly && !field.disabled) return undefined;
  if (element.localName === 'input' && field.type !== 'text') return undefined;
  return field.value.trim().slice(0, 500) || undefined;
}
