import type { FileRow } from '../../utils/article/clip';

export interface ImageSource {
  files: readonly FileRow[];
  blob(sha: string): Promise<Blob | undefined>;
  /** What stands in the place of an image that cannot be shown; `file` is absent for one that was never listed. */
  words(file: FileRow | undefined, alt: string, broken: boolean): string;
  placeholderClass: string;
}

/**
 * Gives every image of an article its stored bytes by a blob: address, or a note in words where they are not here. Can be
 * called again as files arrive: an image that is shown stays as it is. Addresses made are added to `made`, to be revoked.
 */
export function showImages(article: HTMLElement, source: ImageSource, made: Map<string, string>, signal: AbortSignal): void {
  for (const image of article.querySelectorAll('img')) {
    const n = image.dataset['file'];
    const file = n === undefined ? undefined : source.files.find((row) => row.n === Number(n) && row.role === 'image');
    if (file?.state === 'kept' && file.sha) void showStored(image, file, file.sha, source, made, signal);
    else putWords(image, file, source, false);
  }
}

async function showStored(
  image: HTMLImageElement,
  file: FileRow,
  sha: string,
  source: ImageSource,
  made: Map<string, string>,
  signal: AbortSignal,
): Promise<void> {
  if (image.src) return;
  const blob = made.has(sha) ? undefined : await source.blob(sha).catch(() => undefined);
  if (signal.aborted || image.src) return;
  if (blob && !made.has(sha)) made.set(sha, URL.createObjectURL(blob));
  const address = made.get(sha);
  if (!address) return putWords(image, file, source, false);
  image.addEventListener('error', () => putWords(image, file, source, true), { once: true, signal });
  image.src = address;
  image.hidden = false;
  noteOf(image)?.remove();
}

function putWords(image: HTMLImageElement, file: FileRow | undefined, source: ImageSource, broken: boolean): void {
  image.hidden = true;
  let note = noteOf(image);
  if (!note) {
    note = document.createElement('span');
    note.className = source.placeholderClass;
    note.dataset['note'] = '';
    image.after(note);
  }
  note.textContent = source.words(file, image.alt, broken);
}

function noteOf(image: HTMLImageElement): HTMLElement | undefined {
  const next = image.nextElementSibling;
  return next instanceof HTMLElement && next.dataset['note'] !== undefined ? next : undefined;
}
