import type { ClipView } from './clip';

/** Of the clips of one address the first that keeps the page: a part that was selected on it is a clip beside it. */
export const wholePage = <T extends { view: ClipView }>(rows: readonly T[]): T | undefined => rows.find(({ view }) => !view.states.includes('selection'));
