import type { DraftFile } from '../../article/draft';
import { attachmentName } from '../assets/attachments';
import { type OutNode, outNodes, outText } from './out-node';

/** Numbers images and attachments in document order; an address that comes again has the same number. */
export function numberFiles(root: OutNode): DraftFile[] {
  const files: DraftFile[] = [];
  const known = new Map<string, DraftFile>();
  for (const node of outNodes(root)) {
    const url = node.attrs['data-url'];
    if (url === undefined) continue;
    let file = known.get(url);
    if (!file) {
      const image = node.tag === 'img';
      const alt = image ? (node.attrs['alt'] ?? '') : outText(node).trim();
      file = { n: files.length, role: image ? 'image' : 'attachment', url, name: image ? imageName(url) : (node.attrs['data-name'] ?? attachmentName(alt, url)), alt };
      files.push(file);
      known.set(url, file);
    }
    node.attrs['data-file'] = String(file.n);
  }
  return files;
}

const imageName = (url: string): string => (url.startsWith('data:') ? '' : attachmentName('', url));
