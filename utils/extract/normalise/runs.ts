import type { OutKid, OutNode } from './out-node';

/** An inline format that was open round a run of text. */
export interface Format {
  tag: string;
  attrs: Record<string, string>;
}

/** A piece of text or a picture with the formats round it, outermost first. */
export interface Run {
  content: string | OutNode;
  formats: readonly Format[];
}

/** White space that is layout at the ends of a paragraph: indents by U+3000 and no-break spaces. */
const LEAD = /^[\s\u00A0\u3000\u200B\uFEFF]+/;
const TAIL = /[\s\u00A0\u3000\u200B\uFEFF]+$/;
const WIDE = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFF60\\u3001-\\u303F]';
/** CSS Text 3 §4.1.3: a line break of the source between two wide characters is no space. */
const BROKEN = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${WIDE})`, 'g');
/** The same where runs meet, parted by marks. */
const BROKEN_RUNS = new RegExp(`(?<=${WIDE}\\uE000*)[ \\t]*[\\r\\n][ \\t\\r\\n\\uE000]*(?=${WIDE})`, 'g');
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;

/** Joins runs to inline nodes: white space as a browser shows it, indents dropped, like formats side by side made one. */
export function joinRuns(runs: readonly Run[]): OutKid[] {
  const clean = trim(collapse(runs));
  const root: OutKid[] = [];
  let open: { format: Format; node: OutNode }[] = [];
  for (const { content, formats } of clean) {
    let same = 0;
    while (same < open.length && same < formats.length && alike(open[same]!.format, formats[same]!)) same++;
    open = open.slice(0, same);
    for (const format of formats.slice(same)) {
      const node: OutNode = { tag: format.tag, attrs: { ...format.attrs }, kids: [] };
      (open.at(-1)?.node.kids ?? root).push(node);
      open.push({ format, node });
    }
    const into = open.at(-1)?.node.kids ?? root;
    const last = into.at(-1);
    if (typeof content === 'string' && typeof last === 'string') into[into.length - 1] = last + content;
    else into.push(content);
  }
  return root;
}

function collapse(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let spaced = true;
  // Breaks of the source may fall between two runs: joined text is looked at by marks that cannot stand in text.
  const texts = runs.map((run) => (typeof run.content === 'string' ? run.content.replace(INVISIBLE, '') : '\uFFFC'));
  const joined = texts.join('\uE000').replace(BROKEN_RUNS, (gap) => gap.replace(/[^\uE000]/g, '')).replace(BROKEN, '');
  const parts = joined.split('\uE000');
  runs.forEach((run, i) => {
    if (typeof run.content !== 'string') {
      out.push(run);
      spaced = false;
      return;
    }
    let text = (parts[i] ?? '').replace(/[\s\u00A0]+/g, (gap) => (gap.includes('\u3000') ? gap.replace(/[^\u3000]/g, '') : ' '));
    if (spaced) text = text.replace(/^ /, '');
    if (text === '') return;
    spaced = text.endsWith(' ');
    out.push({ content: text, formats: run.formats });
  });
  return out;
}

function trim(runs: Run[]): Run[] {
  const out = [...runs];
  for (const [end, pattern] of [['first', LEAD], ['last', TAIL]] as const) {
    for (;;) {
      const at = end === 'first' ? 0 : out.length - 1;
      const run = out[at];
      if (!run || typeof run.content !== 'string') break;
      const text = run.content.replace(pattern, '');
      if (text !== '') {
        out[at] = { content: text, formats: run.formats };
        break;
      }
      out.splice(at, 1);
    }
  }
  return out;
}

const alike = (a: Format, b: Format): boolean => a === b || (a.tag === b.tag && a.attrs['href'] === b.attrs['href']);
