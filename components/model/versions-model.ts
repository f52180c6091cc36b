import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { Capture } from '../../utils/article/clip';
import type { Comparison } from '../../utils/compare/compare-captures';
import { differenceBetween } from './difference';
import type { LibraryAccess } from './library-access';

/** One look at the page of a clip. */
export interface Version {
  capture: Capture;
  /** The look before it; undefined for the first. */
  before: Capture | undefined;
}

export interface VersionsModel {
  /** Newest first; empty until they are read. */
  versions: ReadonlySignal<readonly Version[]>;
  /** What each changed against the look before it, by its uid. */
  differences: ReadonlySignal<ReadonlyMap<string, Comparison | AppError>>;
  problem: ReadonlySignal<AppError | undefined>;
  /** Reads the looks; what they changed is compared once it was asked for. */
  load(clipUid: string): Promise<void>;
  compareAll(): Promise<void>;
  /** @throws AppError `library.failed` */
  compare(older: Capture, newer: Capture): Promise<Comparison>;
  /** Makes a look the one that is read and listed; the others stay. */
  switchTo(uid: string): Promise<unknown>;
}

/** The looks at the page of one clip. */
export function versionsModel(id: number, access: Pick<LibraryAccess, 'captures' | 'setCells' | 'body' | 'files'>): VersionsModel {
  const versions = signal<readonly Version[]>([]);
  const differences = signal<ReadonlyMap<string, Comparison | AppError>>(new Map());
  const problem = signal<AppError>();
  let wanted = false;

  const compareAll = async (): Promise<void> => {
    wanted = true;
    for (const { capture, before } of versions.value) {
      if (!before) continue;
      const found = await differenceBetween(access, before, capture).catch((error: unknown) => toAppError(error, 'library.failed'));
      differences.value = new Map([...differences.value, [capture.uid, found]]);
    }
  };
  return {
    versions,
    differences,
    problem,
    async load(clipUid) {
      try {
        const captures = await access.captures(clipUid);
        versions.value = captures.map((capture, i) => ({ capture, before: captures[i + 1] }));
        problem.value = undefined;
      } catch (error) {
        problem.value = toAppError(error, 'library.failed');
        return;
      }
      if (wanted) await compareAll();
    },
    compareAll,
    compare: (older, newer) => differenceBetween(access, older, newer),
    switchTo: (uid) => access.setCells(id, { capture: uid }),
  };
}
