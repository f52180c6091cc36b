import { AppError } from '../article/app-error';
import type { ErrorCode } from '../article/error-codes';
import type { ClipAnswer, ClipWish } from '../article/draft';
import { browser } from './api';
import type { PickerStart } from './pick-protocol';
import type { PartAsk, PartWorld } from './read-part';
import { addressOf } from './tabs';
import { takeHeld } from './take-held';

interface Target {
  tabId: number;
  frameIds?: number[];
}

/**
 * Runs the extractor in a tab and answers what it returned.
 * @param wish `selection`: the frame in which only what is selected is wanted; `anyway`: the page although it was taken for none; `parts`: where they stand
 * @param limitMs how long the page may take to give a sign of life, in milliseconds; its main thread may be stuck for ever
 * @throws {AppError} clip.restricted, clip.errorPage, clip.tabGone, clip.timeout, clip.failed
 */
export const injectClip = (tab: number, limitMs: number, wish: ClipWish = {}): Promise<ClipAnswer> => inTurn(tab, () => look(tab, limitMs, wish));

async function look(tab: number, limitMs: number, { selection, anyway, parts = [] }: ClipWish): Promise<ClipAnswer> {
  const word = selection ? 'selection' : anyway ? 'anyway' : undefined;
  const wish = word !== undefined || parts.length > 0 ? JSON.stringify({ word, ...(parts.length > 0 && { parts }) }) : undefined;
  const target = { tabId: tab, ...(selection && { frameIds: [selection.frame] }) };
  let result = await withLimit(runClip(target, wish, selection !== undefined || parts.length > 0), limitMs);
  for (let times = 0; isAnswer(result) && !result.ok && isUnderWay(result.code); times++) {
    if (times === PATIENCE) throw new AppError('clip.timeout');
    const wanted = WANTED[result.code];
    result = await withLimit(wanted ? runFile(target, wanted) : runFunction(target, waitForClip), limitMs);
  }
  if (!isAnswer(result)) throw await unanswered(tab);
  if (!result.ok || !result.held) return result;
  return { ok: true, draft: await withLimit(takeHeld(target, result.draft, result.held).catch(refuse), limitMs) };
}

/** Firefox runs a script in a page of its own without a word, and without an answer. */
async function unanswered(tab: number): Promise<AppError> {
  const address = await addressOf(tab);
  return new AppError(address !== undefined && isWebPage(address) ? 'clip.failed' : 'clip.restricted', 'the script returned nothing');
}

const isWebPage = (address: string): boolean => /^(?:https?|file|data|blob):|^about:(?:blank|srcdoc)$/.test(address);

/** How often a page may say that it is still reading: each time is some seconds. */
const PATIENCE = 10;

/** What a look wants to go on. */
const WANTED: Readonly<Record<string, Script>> = { 'clip.readability': '/readability.js', 'clip.large': '/large.js', 'clip.pager': '/pager.js', 'clip.doubt': '/doubt.js' };

/** It reads, or wants something to read on. */
const isUnderWay = (code: string): boolean => code === 'clip.working' || Object.hasOwn(WANTED, code);

/** Runs in the page, sent as text. */
const waitForClip = (): unknown => (globalThis as { jianbaoWork?: () => Promise<ClipAnswer> }).jianbaoWork?.();

/**
 * Has the page in a tab fetch and read a further page of its article. Errors as {@link injectClip}.
 * @param limitMs of the whole, the fetching too, in milliseconds
 */
export async function injectPart(tab: number, ask: PartAsk, limitMs: number): Promise<ClipAnswer> {
  const target = { tabId: tab };
  const work = async (): Promise<unknown> => {
    const [there] = await browser.scripting.executeScript({ target, func: leaveAsk, args: [ask] }).catch(refuse);
    // A page that was loaded, or a clip that was opened, since: the extractor alone, without a look.
    const { extractor, readers, chosen, pager } = (there?.result ?? {}) as Partial<ReturnType<typeof leaveAsk>>;
    if (!extractor) await runClip(target, JSON.stringify({ word: 'extractor' }));
    if (!readers) await runFile(target, '/readability.js');
    if (!pager) await runFile(target, '/pager.js');
    if (!chosen && ask.parts) await runFile(target, '/chosen.js');
    return runFile(target, '/page-part.js');
  };
  const result = await inTurn(tab, () => withLimit(work(), limitMs));
  if (!isAnswer(result)) throw new AppError('clip.failed', 'the script returned nothing');
  return result;
}

/** Puts the file fetcher into a tab; it opens a port by itself. Errors as {@link injectClip}. */
export async function injectPageFiles(tab: number, limitMs: number): Promise<void> {
  await withLimit(runFile({ tabId: tab }, '/page-files.js'), limitMs);
}

/** Has the page in a tab write itself as HTML; empty when it is beyond all measure. Errors as {@link injectClip}. */
export async function injectPageOriginal(tab: number, limitMs: number): Promise<string> {
  const text = await withLimit(runFile({ tabId: tab }, '/page-original.js'), limitMs);
  if (typeof text !== 'string') throw new AppError('clip.failed', 'the script returned nothing');
  return text;
}

/** Opens the picker on the page of a tab; `start` is what it is told. Errors as {@link injectClip}. */
export async function injectPicker(tab: number, start: PickerStart, limitMs: number): Promise<void> {
  const target = { tabId: tab };
  const leave = browser.scripting.executeScript({ target, func: leaveStart, args: [JSON.stringify(start)] });
  await withLimit(leave.catch(refuse).then(() => runFile(target, '/picker.js')), limitMs);
}

/** Runs a function that stands alone (it is sent as text) in a tab. Errors as {@link injectClip}. */
export async function injectFunction<T, A extends unknown[]>(tab: number, func: (...given: A) => Promise<T>, args: A, limitMs: number): Promise<T> {
  const run = browser.scripting.executeScript({ target: { tabId: tab }, func, args });
  const [first] = await withLimit(run.catch(refuse), limitMs);
  return first?.result as T;
}

/** Last of the looks at a tab that were asked for. */
const looks = new Map<number, Promise<unknown>>();

/** One look at a tab after the other: what is left there for one, its wish and what it wants, the next would take. */
function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const before = looks.get(tab);
  const look = before ? before.then(work, work) : work();
  looks.set(tab, look);
  const end = (): void => {
    if (looks.get(tab) === look) looks.delete(tab);
  };
  look.then(end, end);
  return look;
}

/** A file takes no arguments: the wish is left for it in the extension's own world, which no script of the page can reach. */
async function runClip(target: Target, wish: string | undefined, chosen = false): Promise<unknown> {
  if (chosen) await runFile(target, '/chosen.js');
  if (wish !== undefined) await browser.scripting.executeScript({ target, func: leaveWish, args: [wish] }).catch(refuse);
  return runFile(target, '/clip.js');
}

/** Runs in the page, sent as text. */
const leaveWish = (wish: string): void => void Object.assign(globalThis, { jianbaoWish: wish });

/** Runs in the page, sent as text; what clip.js and its fellows have left there. */
const leaveAsk = (ask: PartAsk): { extractor: boolean; readers: boolean; chosen: boolean; pager: boolean } => {
  const world: PartWorld = Object.assign(globalThis, { jianbaoPart: ask });
  return { extractor: typeof world.jianbaoExtract === 'function', readers: Object.hasOwn(world, 'jianbaoReaders'), chosen: Object.hasOwn(world, 'jianbaoChosen'), pager: Object.hasOwn(world, 'jianbaoPager') };
};

/** As {@link leaveWish}, for the picker. */
const leaveStart = (start: string): void => void Object.assign(globalThis, { jianbaoPicker: start });

async function runFunction(target: Target, func: () => unknown): Promise<unknown> {
  const [first] = await browser.scripting.executeScript({ target, func }).catch(refuse);
  return first?.result;
}

type Script = '/clip.js' | '/chosen.js' | '/readability.js' | '/large.js' | '/pager.js' | '/doubt.js' | '/picker.js' | '/page-files.js' | '/page-original.js' | '/page-part.js';

async function runFile(target: Target, file: Script): Promise<unknown> {
  const [first] = await browser.scripting.executeScript({ target, files: [file] }).catch(refuse);
  return first?.result;
}

/** The browsers give no codes, only sentences. */
function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  const detail = error instanceof Error ? error.message : String(error);
  throw new AppError(codeOf(detail), detail, { cause: error });
}

function codeOf(message: string): ErrorCode {
  if (/no tab with id|invalid tab id|tab was closed|frame .*(removed|gone)/i.test(message)) return 'clip.tabGone';
  // The browser's own page about a site that cannot be reached.
  if (/error page/i.test(message)) return 'clip.errorPage';
  if (/cannot access|cannot be scripted|gallery|missing host permission|cannot be edited/i.test(message)) return 'clip.restricted';
  return 'clip.failed';
}

function withLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('clip.timeout')), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const isAnswer = (value: unknown): value is ClipAnswer =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
