import fc from 'fast-check';
import type { CellName, CellValue } from '../../../utils/article/clip';
import type { Step } from './model';

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

/** Any one thing that is done to a library. */
export const step: fc.Arbitrary<Step> = fc.oneof(store, plain, edit, put);
