import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toAppError } from '../utils/article/app-error';
import type { ClipAnswer } from '../utils/article/draft';
import { type HoldingWorld, holdTexts } from '../utils/article/hold-texts';
import type { ChosenParts } from '../utils/article/site-rule';
import { type ReadersWorld, WANTED, type Wanted, left } from '../utils/extract/content/readers-world';
import { type ExtractOptions, extract } from '../utils/extract/extract';

/** What is left in the extension's own world of the page: by the background what is wished beyond the page as it is (utils/browser/inject.ts), by the picker its element, by readability.js, large.js, pager.js, doubt.js and chosen.js what they bring. */
const world = globalThis as HoldingWorld & ReadersWorld & { jianbaoWish?: unknown; jianbaoExtract?: typeof extract; [picker: symbol]: Element | undefined };

/** Injected on the click alone; what `main` returns is the result of executeScript, so it must be plain JSON. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer> {
    const work = look();
    // Whoever asked does not wait for ever; as long as the page says that it is reading, it is not stuck.
    const answer = async (): Promise<ClipAnswer> => {
      let timer;
      const later = new Promise<ClipAnswer>((resolve) => (timer = setTimeout(resolve, SIGN_OF_LIFE, { ok: false, code: 'clip.working' })));
      const told = await Promise.race([work, later, wanting()]);
      clearTimeout(timer);
      if (told.ok && world.jianbaoWork === answer) delete world.jianbaoWork;
      return told;
    };
    world.jianbaoWork = answer;
    return answer();
  },
});

/** Milliseconds after which a page that is still being read says so. */
const SIGN_OF_LIFE = 5_000;

/** What the look cannot go on without. */
let want: Wanted | undefined;
let ask: () => void;
const nextWant = (): Promise<void> => new Promise((resolve) => (ask = resolve));
let asked = nextWant();

/** Says what is wanted, until it is there. */
const wanting = async (): Promise<ClipAnswer> => {
  while (!want || left(world, want)) await asked;
  return { ok: false, code: WANTED[want] };
};

/** What a further script brings, which the background then injects. */
const brought = <K extends Wanted>(name: K): Promise<NonNullable<ReadersWorld[K]>> =>
  new Promise((resolve) => {
    const look = (): void => {
      const there = left(world, name);
      if (there) resolve(there as NonNullable<ReadersWorld[K]>);
    };
    world.jianbaoHear = look;
    look();
    want = name;
    ask();
    asked = nextWant();
  });

/** What the other scripts bring, each as it is asked for. */
const fellows = (get: <K extends Wanted>(name: K) => Promise<ReadersWorld[K] | undefined>): ExtractOptions => ({
  readability: () => get('jianbaoReaders'),
  large: () => get('jianbaoLarge'),
  pager: () => get('jianbaoPager'),
  doubt: () => get('jianbaoDoubt'),
  chosen: left(world, 'jianbaoChosen'),
});

async function look(): Promise<ClipAnswer> {
  try {
    const { jianbaoWish: wish } = world;
    delete world.jianbaoWish;
    // For page-part.js: the further pages of a split article are read by the same code.
    world.jianbaoExtract = (page, options) => extract(page, { ...fellows(async (name) => left(world, name)), ...options });
    // Anything but a text is an element of the page that has this name.
    const { word, parts } = (typeof wish === 'string' ? JSON.parse(wish) : {}) as { word?: string; parts?: ChosenParts[] };
    if (word === 'extractor') return { ok: false, code: 'clip.failed' };
    const own = world[Symbol.for('jianbao.picker')];
    const draft = await extract(document, { ...fellows(brought), selection: word === 'selection', anyway: word === 'anyway', ...(parts && { parts }), own });
    return { ok: true, ...holdTexts(draft, world) };
  } catch (error) {
    const { code, detail } = toAppError(error, 'clip.failed');
    return { ok: false, code, ...(detail !== undefined && { detail }) };
  }
}
