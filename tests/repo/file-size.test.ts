import { describe, expect, it } from 'vitest';
import { isCode, listFiles, readText, shippedCode } from './helpers/files';
import { parse } from './helpers/parse';

/** Files that hold data alone, where length is no burden on a reader, would be listed here. */
const MOST_LINES = 250;

const lines = (path: string): number => readText(path).split('\n').length - 1;

describe('files stay small', () => {
  it(`no file that ships is over ${MOST_LINES} lines`, () => {
    const styles = listFiles('components', (path) => path.endsWith('.css'));
    const long = [...shippedCode(), ...styles].filter((path) => lines(path) > MOST_LINES).map((path) => `${path} ${lines(path)}`);
    expect(long, 'Split it by what it does: aim at 60 lines, one export a file').toEqual([]);
  });

  it('no script and no test helper is over 400', () => {
    const long = [...listFiles('scripts', isCode), ...listFiles('tests', (path) => isCode(path) && !path.startsWith('tests/fixtures/'))].filter((path) => lines(path) > 400);
    expect(long, 'Split it by what it does').toEqual([]);
  });
});

describe('nothing is left for later', () => {
  const marks = (path: string, source: string): string[] =>
    parse(path, source).comments.filter(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b|\bnot (yet )?implemented\b/i.test(value)).map(({ value }) => `${path}: ${value.trim().split('\n')[0]}`);

  it('sees a mark in a comment, not in a string', () => {
    expect(marks('made-up.ts', '// TODO: later\n/* not implemented */\n/** FIXME */\nconst a = "TODO";')).toHaveLength(3);
  });

  it('no mark in what ships, nor in the scripts', () => {
    const wrong = [...shippedCode(), ...listFiles('scripts', isCode)].flatMap((path) => marks(path, readText(path)));
    expect(wrong, 'Do it, or open an issue; the code says what is').toEqual([]);
  });
});
