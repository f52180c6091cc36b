import type { NormalNode } from './normal-tree';

/**
 * Where two trees first differ, in words: the path by name and index, what was expected, what came.
 * @returns undefined when they are equal
 */
export function firstDifference(expected: NormalNode[], actual: NormalNode[], path = ''): string | undefined {
  for (let at = 0; at < Math.max(expected.length, actual.length); at++) {
    const wanted = expected[at];
    const came = actual[at];
    const here = `${path}/${nameOf(wanted ?? came)}[${at}]`;
    const difference = differenceAt(wanted, came, here);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function differenceAt(wanted: NormalNode | undefined, came: NormalNode | undefined, here: string): string | undefined {
  if (wanted === undefined || came === undefined || typeof wanted === 'string' || typeof came === 'string') {
    return wanted === came ? undefined : report(here, show(wanted), show(came));
  }
  const [left, right] = [tagOf(wanted), tagOf(came)];
  return left === right ? firstDifference(wanted.children, came.children, here) : report(here, show(wanted), show(came));
}

const report = (here: string, wanted: string, came: string): string => `at ${here}\n  expected ${wanted}\n  but came ${came}`;

const nameOf = (node: NormalNode | undefined): string => (node === undefined || typeof node === 'string' ? '#text' : node.name);

const tagOf = (node: Exclude<NormalNode, string>): string =>
  `<${[node.name, ...Object.entries(node.attributes).map(([name, value]) => `${name}=${JSON.stringify(value)}`)].join(' ')}>`;

function show(node: NormalNode | undefined): string {
  if (node === undefined) return 'nothing';
  return typeof node === 'string' ? JSON.stringify(node) : `${tagOf(node)} ${JSON.stringify(textOf(node)).slice(0, 160)}`;
}

const textOf = (node: NormalNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
