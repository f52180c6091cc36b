import fc from 'fast-check';
import { it } from 'vitest';
import { openLibrary } from '../../../utils/library/open';
import { freshName, removeDatabase } from '../helpers/library';
import { emptyModel, expectAsModel, takeStep } from '../helpers/model';
import { step } from '../helpers/steps';

it('stays whole under any use', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const name = freshName();
      const model = emptyModel();
      const lib = await openLibrary({ name, now: () => model.time });
      try {
        for (const next of steps) {
          await takeStep(lib, model, next);
          await expectAsModel(lib, model);
        }
      } finally {
        lib.close();
        await removeDatabase(name);
      }
    }),
    { numRuns: 40 },
  );
}, 180_000);
