/** Attributes under which scripts keep the real address, in the order of trust. TRS's `oldsrc` is a file name of the editor and no address. */
const NAMES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-lazyload', 'data-url', 'data-echo', 'data-actualsrc', 'data-original-src', 'data-img', 'lazy-src', 'lazysrc', 'original', 'file', 'zoomfile', 'srcfile', '_src'];
const PLACEHOLDER = /^(data:|about:|javascript:)|\/?(blank|placeholder|loading|lazy|spacer|transparent|grey|gray|default|load)[\w-]*\.(gif|png|jpe?g|svg)/i;
const IMAGE_ADDRESS = /^(https?:)?\/\/|^[./\w%-][^\s]*\.(jpe?g|png|gif|webp|bmp|avif)([?#!].*)?$|^\.{0,2}\//i;

/** The address an image will show once it is loaded, when its `src` does not say it; absolute where the page tells. */
export function lazySource(image: HTMLImageElement): string | undefined {
  const src = image.getAttribute('src')?.trim() ?? '';
  for (const name of NAMES) {
    const value = image.getAttribute(name)?.trim();
    if (value && value !== src && IMAGE_ADDRESS.test(value) && !PLACEHOLDER.test(value)) return value;
  }
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset');
  const largest = set ? largestOf(set) : undefined;
  if (largest && (src === '' || PLACEHOLDER.test(src))) return largest;
  const current = image.currentSrc;
  if (current && src !== '' && current !== image.src && !PLACEHOLDER.test(current) && PLACEHOLDER.test(src)) return current;
  return undefined;
}

function largestOf(set: string): string | undefined {
  let best: { url: string; size: number } | undefined;
  for (const part of set.split(/,\s+/)) {
    const [url, size = '1x'] = part.trim().split(/\s+/);
    const value = Number.parseFloat(size);
    if (url && (!best || value > best.size)) best = { url, size: value };
  }
  return best?.url;
}
