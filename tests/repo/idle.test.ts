import { describe, expect, it } from 'vitest';
import { lineAt, readText, shippedCode } from './helpers/files';
import { nameOf, parse, stringOf, walk } from './helpers/parse';

/** Where something may tick, and why it stops by itself. */
const TICKING: Record<string, string> = {
  'utils/browser/port.ts': 'a page that fetches files keeps the background awake until the last one is there',
};

/** Timers that go on by themselves, and alarms that come back. */
function tickingIn(path: string, source: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(parse(path, source).program, (node) => {
    const called = node.type === 'CallExpression' ? nameOf(node['callee'])?.split('.').at(-1) : undefined;
    const key = node.type === 'Property' ? (stringOf(node['key']) ?? nameOf(node['key'])) : undefined;
    const name = called === 'setInterval' ? called : key === 'periodInMinutes' ? key : undefined;
    if (name) found.push({ name, line: lineAt(source, node.start) });
  });
  return found;
}

describe('nothing runs when idle', () => {
  it.each([['setInterval(f, 5);'], ['globalThis.setInterval(f, 5);'], ["browser.alarms.create('a', { periodInMinutes: 1 });"]])('sees %s', (source) => {
    expect(tickingIn('made-up.ts', source)).toHaveLength(1);
  });

  it.each([['setTimeout(f, 5);'], ["browser.alarms.create('a', { delayInMinutes: 1 });"], ['clearInterval(a); // setInterval(b)']])('sees nothing in %s', (source) => {
    expect(tickingIn('made-up.ts', source)).toEqual([]);
  });

  it('no timer and no alarm goes on by itself', () => {
    const wrong = shippedCode().flatMap((path) => (path in TICKING ? [] : tickingIn(path, readText(path)).map(({ name, line }) => `${path}:${line} ${name}`)));
    expect(wrong, 'Use a one-shot alarm while work waits; an extension without work has no process').toEqual([]);
  });

  it.each(Object.keys(TICKING))('%s still needs its place in the list', (path) => {
    expect(tickingIn(path, readText(path))).not.toEqual([]);
  });
});
