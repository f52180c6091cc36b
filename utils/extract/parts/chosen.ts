import { keepSelected } from '../content/keep-selected';
import { readSelection } from '../content/read-selection';
import { findParts } from './find-parts';
import { readParts } from './read-parts';
import { regionOf } from './region-of';

/** What a look needs where the reader has selected something, or shown or ruled where the parts stand; a script of its own brings it, for few looks do. */
export const chosen = { findParts, readParts, regionOf, readSelection, keepSelected };

export type Chosen = typeof chosen;
