import type { DraftFile } from '../../article/draft';
import { absolute, attachmentName } from '../assets/attachments';
import { nameOfLink } from '../assets/name-of-link';
import { STRIDE, type Work } from '../dom/in-slices';
import { tidyText } from '../dom/tidy-text';
import { type OutNode, outNodes, outText } from './out-node';

/**
 * Numbers images and attachments of the body in document order, then the files beside it; an address that comes again has
 * the same number.
 */
export function* numberFiles(root: OutNode, beside: readonly HTMLAnchorElement[], base: string): Work<DraftFile[]> {
  const files: DraftFile[] = [];
  const known = new Map<string, DraftFile>();
  const add = (role: DraftFile['role'], url: string, name: string, alt: string): DraftFile => {
    const file = known.get(url) ?? { n: files.length, role, url, name, alt };
    if (!known.has(url)) files.push(file);
    // A viewer shows what a link below it names.
    else if (file.alt === '' && alt !== '' && role === 'attachment') Object.assign(file, { name, alt });
    known.set(url, file);
    return file;
  };
  let count = 0;
  for (const node of yield* outNodes(root)) {
    if (++count % STRIDE === 0) yield;
    const url = node.attrs['data-url'];
    if (url === undefined) continue;
    const image = node.tag === 'img';
    const alt = image ? (node.attrs['alt'] ?? '') : tidyText(outText(node));
    const name = !image ? (node.attrs['data-name'] ?? attachmentName(alt, url)) : url.startsWith('data:') ? '' : attachmentName('', url);
    node.attrs['data-file'] = String(add(image ? 'image' : 'attachment', url, name, alt).n);
  }
  for (const link of beside) {
    const url = absolute(link.getAttribute('href'), base)?.href;
    const alt = nameOfLink(link);
    if (url) add('attachment', url, attachmentName(alt, url), alt);
  }
  return files;
}
