import type { ClipAnswer } from '../../article/draft';
import type { readPager } from '../pages/read-pager';
import type { Chosen } from '../parts/chosen';
import type { seeInSlices } from '../see/see-in-slices';
import type { Doubt } from '../verdict/doubt';
import type { Readers } from './readability';

/** How clip.js and the scripts that few pages want find one another, in the extension's own world of a page. */
export interface ReadersWorld {
  /** The answer of the look that is under way. */
  jianbaoWork?: () => Promise<ClipAnswer>;
  jianbaoReaders?: Readers;
  jianbaoLarge?: typeof seeInSlices;
  jianbaoPager?: typeof readPager;
  jianbaoDoubt?: Doubt;
  jianbaoChosen?: Chosen;
  /** Whom to tell that something is there. */
  jianbaoHear?: (name: Wanted) => void;
}

/** What a look may want, and the code by which it says so. */
export const WANTED = { jianbaoReaders: 'clip.readability', jianbaoLarge: 'clip.large', jianbaoPager: 'clip.pager', jianbaoDoubt: 'clip.doubt' } as const;
export type Wanted = keyof typeof WANTED;

/** What was left under a name; an element of the page that is called so answers to it too, and is not what is meant. */
export const left = <K extends keyof ReadersWorld>(world: ReadersWorld, name: K): ReadersWorld[K] | undefined => (Object.hasOwn(world, name) ? world[name] : undefined);

/** Leaves what was wanted, and answers what the look comes to then. */
export function bring<K extends Wanted>(name: K, what: NonNullable<ReadersWorld[K]>): Promise<ClipAnswer> | undefined {
  const world = globalThis as ReadersWorld;
  Object.assign(world, { [name]: what });
  left(world, 'jianbaoHear')?.(name);
  return left(world, 'jianbaoWork')?.();
}
