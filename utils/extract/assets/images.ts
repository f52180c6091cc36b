import { POLICY } from '../../sanitise/policy';
import { MARKS } from '../see/marks';
import { absolute } from './attachments';
import { isControl } from './controls';

/** Icons of the page's furniture, by the name of the file, in lower case. */
const FURNITURE = /(^|[/_\-.])(icon|ico|logo|share|print|weixin|wechat|wx|weibo|qrcode|qr|ewm|erweima|arrow|btn|button|spacer|blank|dot|line|bg|close|top|home|search|loading|collect|sina|tencent|qzone|douban)[\w-]*\.(gif|png|jpe?g|svg)/;

/** `fileTypeImages` is UEditor's folder of icons, `jslib/icons` Hanweb's. */
const FILE_ICON = /(filetypeimages|jslib\/icons)\/|\/(icon|ico|file)_?(pdf|docx?|xlsx?|pptx?|zip|rar|txt|file|default)\.(gif|png)/;

/** Address of the picture that `image` shows or will show, of a video that before it is played: absolute http(s), or a data: URL of a raster image. */
export function imageUrl(image: Element, base: string): string | undefined {
  const late = image.getAttribute(MARKS.source);
  const src = late ?? image.getAttribute(image.localName === 'video' ? 'poster' : 'src');
  if (!src) return undefined;
  const data = /^data:([\w/+.-]+)[;,]/i.exec(src.trim());
  if (data) return (POLICY.rasterTypes as readonly string[]).includes(data[1]!.toLowerCase()) ? src.trim() : undefined;
  const url = absolute(src, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Width and height as the page states or measured them; 0 when unknown. */
export function imageSize(image: Element): { width: number; height: number } {
  const [naturalWidth = 0, naturalHeight = 0] = (image.getAttribute(MARKS.size) ?? '').split('x').map(Number);
  const style = image.getAttribute('style') ?? '';
  const given = (name: keyof typeof STYLED): number => {
    const own = image.getAttribute(name) ?? '';
    return Number.parseInt(STYLED[name].exec(style)?.[1] ?? (/^\s*\d+(px)?\s*$/.test(own) ? own : '0'), 10);
  };
  return { width: given('width') || naturalWidth, height: given('height') || naturalHeight };
}

const styled = (name: string): RegExp => new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)(?:\\.\\d+)?px`, 'i');
const STYLED = { width: styled('width'), height: styled('height') };

/** A picture that the reader would miss: no icon, no spacer, no counter. */
export function isPicture(image: Element, base: string): boolean {
  const { width, height } = imageSize(image);
  if ((width > 0 && width <= 40) || (height > 0 && height <= 24)) return false;
  const url = imageUrl(image, base);
  if (!url || isControl(image, base, { width, height })) return false;
  // However it is called, what is large is no icon; what is square may be a code.
  const large = width >= 300 && height >= 200 && width !== height;
  return url.startsWith('data:') ? url.length > 400 : (large || !FURNITURE.test(url.toLowerCase())) && !FILE_ICON.test(url.toLowerCase());
}

/** True for a dot that counts visits or holds a place, for a button or face, and for the icon of a file's type. */
export function isOrnament(image: Element, base: string): boolean {
  const { width, height } = imageSize(image);
  if ((width > 0 && width <= 3) || (height > 0 && height <= 3)) return true;
  return (width > 0 && width <= 40 && height <= 40) || isControl(image, base, { width, height }) || FILE_ICON.test(imageUrl(image, base)?.toLowerCase() ?? '');
}
