import { afterAll, beforeAll } from 'vitest';
import { type MadeTeam, makeTeam, openTarget, SET_UP, type Target } from './target';

/** A team of its own for the tests of a file, there while they run. */
export function teamOnTarget(): { target: Target; made: MadeTeam } {
  const at = {} as { target: Target; made: MadeTeam };
  beforeAll(async () => {
    at.target = await openTarget();
    at.made = await makeTeam(at.target);
  }, SET_UP);
  afterAll(async () => {
    await at.made.close();
    await at.target.close();
  }, SET_UP);
  return at;
}
