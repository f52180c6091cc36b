import { describe, expect, it } from 'vitest';
import { listFiles, readText, shippedCode } from './helpers/files';
import { newerApisIn } from './helpers/newer-apis';

/**
 * Where an API newer than Chrome 116 and Firefox 140 may stand: in one file each, behind a test whether the browser has it
 * (`guard` is part of that line), with a test of what happens where it is missing.
 */
const ALLOWED: readonly { api: string; file: string; guard: string; test: string }[] = [
  { api: 'sidePanel', file: 'utils/browser/panel.ts', guard: '{ sidePanel?: unknown }).sidePanel', test: 'tests/browser/panel.test.ts' },
  { api: 'sidebarAction', file: 'utils/browser/panel.ts', guard: '{ sidebarAction?: SidebarAction }).sidebarAction', test: 'tests/browser/panel.test.ts' },
  { api: 'openPopup', file: 'utils/browser/open-popup.ts', guard: 'if (!action.openPopup)', test: 'tests/browser/open-popup.test.ts' },
  { api: 'showSaveFilePicker', file: 'utils/browser/save-target.ts', guard: 'if (!showSaveFilePicker)', test: 'tests/browser/save-target.browser.test.ts' },
  { api: 'getAll({…})', file: 'utils/library/read/list-clips.ts', guard: "error.name === 'DataError'", test: 'tests/library/cases/read.ts' },
];

describe('browser APIs', () => {
  it.each([
    ['Object.groupBy(a, b);', 'Object.groupBy'],
    ['const { promise } = Promise.withResolvers();', 'Promise.withResolvers'],
    ['await Promise.try(f);', 'Promise.try'],
    ['globalThis.scheduler.yield();', 'scheduler.yield'],
    ['a.union(b);', 'union'],
    ['new Map().values().map(f);', 'Iterator helpers'],
    ['text.matchAll(r).toArray();', 'Iterator helpers'],
    ['store.getAll({ direction: "prev" });', 'getAll({…})'],
    ['const getAll = store.getAll.bind(store); getAll({ count: 1 });', 'getAll({…})'],
    ['store.getAllRecords();', 'getAllRecords'],
    ['browser.sidePanel.open({});', 'sidePanel'],
    ['(browser as Api).sidebarAction?.open();', 'sidebarAction'],
    ['new Temporal.Instant(1n);', 'Temporal'],
    ['await (await fetch(a)).bytes();', 'bytes'],
    ['bytes.toHex();', 'toHex'],
    ['URL.parse(a);', 'URL.parse'],
    ['const r = /(?i:a)b/;', 'RegExp modifiers'],
  ])('sees %s', (source, name) => {
    expect(newerApisIn('made-up.ts', source).map((use) => use.name)).toContain(name);
  });

  it('sees an attribute of an element, not a prop of a component', () => {
    const source = 'const a = <button commandfor="b" />; const c = <Menu command="d" />; const e = <dialog closedby="any" />;';
    expect(newerApisIn('made-up.tsx', source).map((use) => use.name)).toEqual(['commandfor', 'closedby']);
  });

  it.each(['Object.values(a).map(f);', 'store.getAll(range, 3);', '[...map.values()].map(f);', 'const toHex = 1; f(toHex);', "const s = 'Promise.try'; // URL.parse(a)", 'JSON.parse(a);', 'type A = B["union"];', 'a.toSorted();', 'row.bytes.length;', 'codec.bytes(a);', '/(?:a)(?<b>c)(?=d)(?!e)/;'])(
    'sees nothing in %s',
    (source) => {
      expect(newerApisIn('made-up.ts', source)).toEqual([]);
    },
  );

  it('nothing newer than the supported minimum without a fallback', () => {
    const wrong = shippedCode().flatMap((path) =>
      newerApisIn(path, readText(path))
        .filter(({ name }) => !ALLOWED.some(({ api, file }) => api === name && file === path))
        .map(({ name, line }) => `${path}:${line} ${name}`),
    );
    expect(wrong, 'Chrome 116 or Firefox 140 lacks it: use something older, or test for it, write the fallback and its test, and list it in tests/repo/browser-apis.test.ts').toEqual([]);
  });

  it.each(ALLOWED)('$api in $file is tested for and has a fallback', ({ api, file, guard, test }) => {
    expect(newerApisIn(file, readText(file)).map(({ name }) => name), `${file} does not use ${api} any more: take the line out`).toContain(api);
    expect(readText(file), `${file} no longer tests whether the browser has ${api}`).toContain(guard);
    expect(listFiles('tests'), `${test} should show what happens without ${api}`).toContain(test);
  });
});
