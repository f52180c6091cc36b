const OPENABLE = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'];

/**
 * The type under which a stored file may be opened in a tab: PDF and raster images alone. Anything else could be a document
 * with scripts, and a blob: address has the extension's own origin.
 */
export function openableType(mime: string): string | undefined {
  const essence = mime.toLowerCase().split(';')[0]?.trim();
  return OPENABLE.find((type) => type === essence);
}
