import type { Candidate, Fields } from './field';
import type { ChosenParts, RuleOutcome } from './site-rule';

export type FileRole = 'image' | 'attachment';

/** A file that belongs to the article, numbered from 0 in document order; the body names it by `data-file="n"`. */
export interface DraftFile {
  n: number;
  role: FileRole;
  /** Absolute http(s) address, or a data: URL of a raster image. */
  url: string;
  /** File name as shown to people; never a path. */
  name: string;
  /** Alternative text or link text, as the page has it. */
  alt: string;
}

/** A block that a step took out. `html` is made by the same writer as the body; `anchor` says where it stood. */
export interface RemovedBlock {
  step: ExtractionStep;
  /** Reason code, e.g. `breadcrumb`, `filing`, `counter`. */
  reason: string;
  html: string;
  text: string;
  /** Path of child indexes from <body> in the marked document, `3/0/12`. */
  anchor: string;
  /** Characters of the body's text (white space apart) that stand before it: where it is put back. Absent in captures of versions up to 0.1. */
  at?: number;
}

export const EXTRACTION_STEPS = ['see', 'metadata', 'prune', 'body', 'restore', 'normalise', 'completeness'] as const;
export type ExtractionStep = (typeof EXTRACTION_STEPS)[number];

/** Found against kept, in the region that was judged to be the article. `text` counts characters without white space. */
export interface Completeness {
  text: Tally;
  tables: Tally;
  images: Tally;
  attachments: Tally;
  /** First and last visible sentence of the region are in the body. */
  firstKept: boolean;
  lastKept: boolean;
  /** Pages of an article that its portal splits over several; absent for one on one page. */
  pages?: Tally;
  verdict: Verdict;
  /** What rules of the site had a part in; absent where there are none. */
  rule?: RuleOutcome;
}

/** `selection`: the reader chose what is kept, and it is all here. */
export const VERDICTS = ['whole', 'doubtful', 'partial', 'selection'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Tally {
  found: number;
  kept: number;
}

/** What the pager of a split article tells: the number of the page that was looked at, and where the others are. Numbers begin with 1. */
export interface SplitPages {
  at: number;
  /** In order. */
  others: { n: number; url: string }[];
}

/** What one look at a page yields. Plain JSON: it crosses from the page to the background. */
export interface Draft {
  /** Address of the document, without credentials. */
  url: string;
  /** The article is that of a frame; the page in the tab is another one. */
  framed?: boolean;
  /** Time of the look, ISO 8601 with the device's offset. */
  capturedAt: string;
  fields: Fields;
  /** Losers, best first within a field. */
  candidates: Candidate[];
  /** The master: allow-listed elements, attributes and URL schemes only. */
  html: string;
  /** The same as block-aware plain text, paragraphs separated by one line feed, table cells by a tab. */
  text: string;
  files: DraftFile[];
  removed: RemovedBlock[];
  completeness: Completeness;
  /** Absent for an article on one page. */
  pages?: SplitPages;
  /** The whole document as serialised with the marks of step 1, doctype included. */
  original: string;
  /** Declared or detected charset of the page, lower case. */
  charset: string;
  timings: { extractMs: number };
}

/** The texts of a draft that can be too long to leave the page in one message: that would hold its thread. */
export const LONG_TEXTS = ['html', 'text', 'original'] as const;
/** Texts that a page keeps until they are fetched piece by piece; in the draft they are empty. `lengths` counts UTF-16 units. */
export interface HeldTexts {
  id: string;
  lengths: Record<(typeof LONG_TEXTS)[number], number>;
}

/** What the injected script answers with; the code `clip.working` says that it is still reading a large page, `clip.readability`, `clip.large`, `clip.pager`, `clip.doubt` that it wants that script. */
export type ClipAnswer = { ok: true; draft: Draft; held?: HeldTexts } | { ok: false; code: string; detail?: string };

/** What the reader wishes beyond the page as it is. */
export interface ClipWish {
  /** Keep only what is selected, in that frame; 0 is the page itself. */
  selection?: { frame: number };
  /** Keep the page although it was taken for a list, a log-in or an error page. */
  anyway?: boolean;
  /** Keep the page as it is, and no article: it was too large, or too busy, to be read. */
  original?: boolean;
  /** Keep it although the window is a private one: the reader was told what stays, and said yes. */
  agreed?: boolean;
  /** Where parts of the article stand, surest first: the rest is found as ever. */
  parts?: ChosenParts[];
}
