import { AppError } from '../article/app-error';
import type { Draft } from '../article/draft';
import type { ChosenParts } from '../article/site-rule';
import { measureCompleteness } from './completeness';
import { indexElements } from './content/element-index';
import { type Hear, findBody } from './content/find-body';
import { markGone } from './content/mark-gone';
import { selectLines } from './content/select-lines';
import { describeRemoved } from './describe-removed';
import { withPages } from '../article/verdict-of';
import { type Slowly, inSlices } from './dom/in-slices';
import { SLICE, SLICE_OF_SMALL, makePace } from './dom/pace';
import { ownProperty } from './dom/unclobbered';
import { classify } from './lines/classify';
import { isBareDate } from './lines/is-bare-date';
import { readLines } from './lines/read-lines';
import { crossCheck } from './metadata/cross-check';
import type { Found } from './metadata/found';
import { cleanSource } from './metadata/clean-source';
import { dateFields } from './metadata/date-fields';
import { peopleOfByline } from './metadata/head-lines';
import { parseLabels } from './metadata/parse-labels';
import { readMetadata } from './metadata/read-metadata';
import { isSiteName } from './metadata/site-names';
import { settle } from './metadata/settle';
import { readSignature } from './metadata/signature';
import { readTailByline } from './metadata/tail-byline';
import { buildTree } from './normalise/build-tree';
import { numberFiles } from './normalise/number-files';
import { tidyTree } from './normalise/tidy-tree';
import { mayBeSplit } from './pages/may-be-split';
import type { readPager } from './pages/read-pager';
import { hasUnreadPager } from './pages/unread-pager';
import type { Chosen } from './parts/chosen';
import type { FoundParts } from './parts/find-parts';
import { see } from './see/see';
import type { seeInSlices } from './see/see-in-slices';
import { pageUrl } from './see/page-url';
import { timeOfLook } from './see/time-of-look';
import { mayBeNone } from './verdict/may-be-none';
import type { Doubt } from './verdict/doubt';
import { notPage } from './verdict/not-page';
import { statusOf } from './verdict/status-of';
import { htmlOf, textOf } from './writer';

export interface ExtractOptions {
  /** Gives the thread back to the page and comes again. */
  yield?: () => Promise<void>;
  now?: () => Date;
  /** Brings Readability, where a page is in doubt or in another language; without, it is not heard. */
  readability?: Hear;
  /** Brings what looks at a large page piece by piece; without, it is looked at in one go. */
  large?: () => Promise<typeof seeInSlices | undefined>;
  /** Brings what finds the further pages of a split article; without, none is found. */
  pager?: () => Promise<typeof readPager | undefined>;
  /** Brings what tells pages that are no article, and what looks into frames; without, none is refused as one, and the page alone is read. */
  doubt?: () => Promise<Doubt | undefined>;
  /** Address of a document that has none of its own. */
  url?: string;
  /** Only what the reader has selected becomes the body; the page tells the rest as ever. */
  selection?: boolean;
  /** The reader wants it although it was taken for a list, a log-in or an error page. */
  anyway?: boolean;
  /** Takes what the page tells of an article, though it has none itself. */
  told?: Found[];
  /** The document is a further page of an article that is known already. */
  further?: boolean;
  /** Reads what `selection` and `parts` speak of; without, they are not heard. */
  chosen?: Chosen | undefined;
  /** Where parts of the article stand, surest first; what they do not name, or no longer name, is found as ever. */
  parts?: readonly ChosenParts[];
  /** The picker's element, which is no part of the page. */
  own?: Element | undefined;
}

/** Refusals after which the article may still lie in a frame. */
const NONE = /^clip\.(empty|blank|list|login|errorPage)$/;
/** Text below this (characters) may be only what stands round a frame: a head, a disclaimer. */
const SCRAP = 240;

/**
 * What one look at `document` yields. A page that has no article of its own is the article of its largest frame of the same origin.
 * @throws AppError clip.blank, clip.list, clip.login, clip.errorPage, clip.empty: nothing on the page reads as an article; clip.frame with the
 * address of a frame that cannot be read; clip.pdf, clip.image, clip.data for a tab that shows no page; clip.nothingSelected; clip.tooLarge above 500,000 nodes
 */
export async function extract(document: Document, options: ExtractOptions = {}): Promise<Draft> {
  const refused = notPage(ownProperty(document, 'contentType'));
  if (refused) throw new AppError(refused);
  if (options.selection) return extractDocument(document, options);
  const told: Found[] = [];
  const outer = await attempt(document, { ...options, told });
  const isScrap = outer instanceof AppError || outer.text.length < SCRAP;
  const framed = isScrap && Document.prototype.querySelector.call(document, 'iframe,frame') ? await options.doubt?.() : undefined;
  const all = framed ? await framed.inFrames(document, outer, { attempt, options, told: () => settle(told).fields }) : outer;
  if (typeof all === 'string') throw new AppError('clip.frame', all);
  if (all instanceof AppError) throw all;
  return all;
}

/** What a document yields, or why it is no article; anything else is thrown. */
const attempt = (document: Document, options: ExtractOptions): Promise<Draft | AppError> =>
  extractDocument(document, options).catch((error: unknown) => {
    if (error instanceof AppError && NONE.test(error.code)) return error;
    throw error;
  });

/** Elements above which a page is copied and written piece by piece. */
const LARGE = 5_000;

const countElements = (document: Document): number => Document.prototype.getElementsByTagName.call(document, '*').length;

/** In the seven steps of ARCHITECTURE.md. The page is not touched. */
async function extractDocument(document: Document, options: ExtractOptions): Promise<Draft> {
  const began = performance.now();
  const elements = countElements(document);
  const pace = makePace(options.yield ?? nextTask, elements > LARGE ? SLICE : SLICE_OF_SMALL);
  const slowly: Slowly = (work) => inSlices(work, pace);
  const url = pageUrl(document, options.url);

  // 1 See
  // Where the selection lies is found by its place: there nothing may change meanwhile.
  const large = options.selection || elements <= LARGE ? undefined : await options.large?.();
  const { root, html: original } = large ? await slowly(large(document, options.own)) : see(document, options.own);
  const { chosen } = options;
  const parts: FoundParts = chosen?.findParts(root, options.parts ?? []) ?? { at: {}, drop: [] };
  const selected = options.selection ? chosen?.readSelection(document, root) : undefined;
  const page = await readLines(root, url, pace);
  await pace.due();

  // 2 Metadata, before anything is removed
  await slowly(indexElements(page));
  await slowly(classify(page));
  const pager = selected || options.anyway || !(await slowly(mayBeSplit(page))) ? undefined : await options.pager?.();
  const pages = pager && (await slowly(pager(page, url)));
  const noted = original.includes('enpproperty') ? await options.doubt?.() : undefined;
  const metadata = await slowly(readMetadata(page, chosen?.readParts(page, parts, { cleanSource, dateFields, parseLabels, isSiteName }) ?? [], noted?.readFounderComment(page, { dateFields, peopleOfByline })));
  options.told?.push(...metadata.found);
  await pace.due();

  // 3 Prune
  const gone = await slowly(markGone(page, metadata.frame, parts.drop));

  // 4 Body
  const shown = chosen?.regionOf(page, parts);
  const region = shown ?? (await findBody(page, metadata, options.readability ?? nobody, slowly));
  await pace.due();

  // 5 Restore
  const selection = region ? await slowly(selectLines(page, region, metadata)) : { kept: new Set<number>(), removed: new Map<number, string>(), beside: [] };
  if (!selected && !shown && !options.anyway && !options.further) {
    await pace.due();
    const doubt = mayBeNone(page, metadata, selection) ? await options.doubt?.() : undefined;
    const reason = doubt?.noArticle(page, metadata, selection, { url, status: statusOf(document), isBareDate });
    if (reason) throw new AppError(reason);
  }
  if (selection.kept.size === 0 && !selected) throw new AppError('clip.empty');
  const { fields, candidates } = settle(crossCheck([...metadata.found, ...(await slowly(readTailByline(page, metadata.frame, selection.kept))), ...(await slowly(readSignature(page, selection.kept, selection.removed)))], page, metadata.steps));
  await pace.due();
  const part = selected && chosen!.keepSelected(page, selected);

  // 6 Normalise
  const body = await slowly(tidyTree(await buildTree(page, part?.kept ?? selection.kept, part?.gone ?? new Set([...gone, ...(selection.without ?? [])]), pace)));
  const files = await slowly(numberFiles(body, part ? [] : selection.beside, page.base));
  const html = await slowly(htmlOf(body.kids));
  const text = await slowly(textOf(body.kids));
  if (text === '' && files.length === 0) throw new AppError(part ? 'clip.nothingSelected' : 'clip.empty');
  await pace.due();

  // 7 Completeness
  const measured = { ...(await slowly(measureCompleteness(page, part ? undefined : region, selection, body, text, files))), ...(parts.rule && { rule: parts.rule }) };
  // What stands on pages that nobody can find is not here.
  if (!pages && !part && measured.verdict === 'whole' && hasUnreadPager(page, selection.kept)) measured.verdict = 'doubtful';
  const completeness = pages && !options.further ? withPages(measured, { found: pages.others.length + 1, kept: 1 }) : measured;
  const removed = part ? [] : await slowly(describeRemoved(page, region, selection));

  return {
    url,
    capturedAt: timeOfLook(options.now?.() ?? new Date()),
    fields,
    candidates,
    html,
    text,
    files,
    removed,
    completeness,
    ...(pages && { pages }),
    original,
    charset: ownProperty(document, 'characterSet').toLowerCase(),
    timings: { extractMs: Math.round((performance.now() - began) * 10) / 10 },
  };
}

const nobody: Hear = () => Promise.resolve(undefined);

/** By a message, not a timer: the timers of a tab that went to the back fire once a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const done = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', done);
    port1.start();
    port2.postMessage(null);
  });
