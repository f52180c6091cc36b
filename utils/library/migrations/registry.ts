import { migration001 } from './001';
import { migration002 } from './002';
import type { Migration } from './migration';

/** In order; the place in the list, from 1, is the version it leads to. A released one is never changed. */
export const MIGRATIONS: readonly Migration[] = [migration001, migration002];
