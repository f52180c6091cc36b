import { escapeLineStart } from './escape';

/** A stretch of a line (a line feed is a forced break), or a finished block. */
export interface Piece {
  kind: 'inline' | 'paragraph' | 'block' | 'bullets' | 'numbers' | 'item';
  text: string;
}

export const inline = (text: string): Piece => ({ kind: 'inline', text });
export const isInline = (piece: Piece): boolean => piece.kind === 'inline';

/** The same pieces with every run of inline ones set as paragraphs. */
export function toBlocks(pieces: readonly Piece[]): Piece[] {
  const blocks: Piece[] = [];
  let run = '';
  const flush = () => {
    for (const text of paragraphs(run)) blocks.push({ kind: 'paragraph', text });
    run = '';
  };
  for (const piece of pieces) {
    if (isInline(piece)) run += piece.text;
    else {
      flush();
      blocks.push(piece);
    }
  }
  flush();
  return blocks;
}

/** An empty line between two forced breaks ends a paragraph. */
function paragraphs(run: string): string[] {
  const lines = run.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/^ | $/g, ''));
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line === '') found.push([]);
    else found[found.length - 1]!.push(escapeLineStart(line));
  }
  return found.filter((each) => each.length > 0).map((each) => each.join('  \n'));
}

/** Blocks under one another. Two lists of one kind would read as one: an empty comment keeps them apart. */
export function joinBlocks(blocks: readonly Piece[]): string {
  let text = '';
  let before: Piece['kind'] | undefined;
  for (const { kind, text: block } of blocks) {
    if (before !== undefined) text += '\n\n';
    if (kind === before && (kind === 'bullets' || kind === 'numbers')) text += '<!-- -->\n\n';
    text += block;
    before = kind;
  }
  return text;
}
