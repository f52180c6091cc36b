/** Attributes under which scripts keep the real address. TRS's `oldsrc` is a file name of the editor and no address. */
const NAMES = /^(data-)?_?(lazy|echo|actual|original|real|url|img|file|zoomfile)?-?(src|load|original|url|file|zoomfile|lazy|echo|img)$/;
const PLACEHOLDER = /^(data|about|javascript):|(blank|placeholder|load|lazy|spacer|transparent|gr[ea]y|default)[\w-]*\.\w+$/i;
const ADDRESS = /^(https?:)?\/\/|^\.{0,2}\/|\.(jpe?g|png|gif|webp|bmp|avif)\b/i;

/** The address an image will show once it is loaded, when its `src` does not say it. */
export function lazySource(image: HTMLImageElement): string | undefined {
  const src = image.getAttribute('src')?.trim() ?? '';
  for (const name of image.getAttributeNames()) {
    if (name === 'src' || !NAMES.test(name)) continue;
    const late = image.getAttribute(name)!.trim();
    if (late !== src && ADDRESS.test(late) && !PLACEHOLDER.test(late)) return late;
  }
  if (src !== '' && !PLACEHOLDER.test(src)) return undefined;
  return largest(image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '') ?? (PLACEHOLDER.test(image.currentSrc) ? undefined : image.currentSrc || undefined);
}

/** The largest of a `srcset`. */
function largest(set: string): string | undefined {
  const parts = set.split(/,\s+/).map((part) => part.trim().split(/\s+/));
  return parts.sort((a, b) => Number.parseFloat(b[1] ?? '1') - Number.parseFloat(a[1] ?? '1'))[0]?.[0] || undefined;
}
