import { describe, expect, it } from 'vitest';
import { lineAt, readText, shippedCode } from './helpers/files';
import { nameOf, parse, walk } from './helpers/parse';

/** The places that speak to the network, and what for. Reading, listing and searching are none of them. */
const SPEAKING: Record<string, string> = {
  'utils/browser/read-file.ts': 'files of a page that was clipped, from its own site or a site that was granted',
  'utils/team/couch-request.ts': 'the store of a team that was joined, or is being made',
  'utils/browser/received.ts': 'the bytes of the clicked page, from the browser’s cache alone',
};

const CALLS = new Set(['fetch', 'sendBeacon']);
const MADE = new Set(['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection']);

/** Calls that reach the network. */
function speakingIn(path: string, source: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(parse(path, source).program, (node) => {
    const name = node.type === 'CallExpression' || node.type === 'NewExpression' ? nameOf(node['callee'])?.replace(/^(globalThis|window|self|navigator)\./, '') : undefined;
    if (name && (node.type === 'CallExpression' ? CALLS : MADE).has(name)) found.push({ name, line: lineAt(source, node.start) });
  });
  return found;
}

describe('nothing leaves unasked', () => {
  it.each([['fetch(a);'], ['await globalThis.fetch(a);'], ["navigator.sendBeacon(a, b);"], ['new WebSocket(a);'], ['new XMLHttpRequest();']])('sees %s', (source) => {
    expect(speakingIn('made-up.ts', source)).toHaveLength(1);
  });

  it.each([['fetchFiles(a);'], ['deps.fetch(a);'], ["const s = 'fetch(a)'; // fetch(b)"], ['type F = typeof fetch;']])('sees nothing in %s', (source) => {
    expect(speakingIn('made-up.ts', source)).toEqual([]);
  });

  it('the network is spoken to in these places alone', () => {
    const wrong = shippedCode().flatMap((path) => (path in SPEAKING ? [] : speakingIn(path, readText(path)).map(({ name, line }) => `${path}:${line} ${name}`)));
    expect(wrong, 'Reading loads nothing. What must be fetched goes through utils/browser/read-file.ts; a new place needs its reason in this list').toEqual([]);
  });

  it.each(Object.keys(SPEAKING))('%s still needs its place in the list', (path) => {
    expect(speakingIn(path, readText(path))).not.toEqual([]);
  });
});
