import fc from 'fast-check';
import { it } from 'vitest';
import type { CellName, CellValue } from '../../../utils/article/clip';
import { openLibrary } from '../../../utils/library/open';
import { freshName, removeDatabase } from '../helpers/library';
import { emptyModel, expectAsModel, type Step, takeStep } from '../helpers/model';

const tick = fc.nat({ max: 2 }); // often the same millisecond
const clip = fc.nat({ max: 20 });
const cells = fc.record<Partial<Record<CellName, CellValue>>>(
  {
    title: fc.constantFrom('甲', '乙', '', null),
    note: fc.constantFrom('记', '', null),
    'tag:湿地': fc.boolean(),
    'tag:林业': fc.boolean(),
    authors: fc.constantFrom(['丙'], [], null),
  },
  { requiredKeys: [] },
);
const outcome = fc.oneof(
  fc.record({
    state: fc.constant('kept' as const),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 2, max: 1 }), // few contents, so that some are shared
    mime: fc.constant('image/png'),
  }),
  fc.record({ state: fc.constantFrom('failed', 'waiting', 'needsPage', 'needsPermission'), reason: fc.constant(null) }),
);
const store = fc.record({
  do: fc.constant('store' as const),
  text: fc.constantFrom('一', '二', '三\n四'),
  files: fc.nat({ max: 3 }),
  url: fc.constantFrom('a', 'b'),
  tick,
});
const plain = fc.record({ do: fc.constantFrom('again', 'trash', 'restore', 'purge'), clip, tick });
const edit = fc.record({ do: fc.constant('edit' as const), clip, cells, tick });
const put = fc.record({ do: fc.constant('file' as const), clip, n: fc.nat({ max: 3 }), outcome, tick });
const step: fc.Arbitrary<Step> = fc.oneof(store, plain, edit, put);

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
}, 60_000);
