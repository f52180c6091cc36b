import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { FILE_STATES, MADE_BY } from '../../utils/article/clip';
import { ERROR_CODES } from '../../utils/article/error-codes';
import { FIELD_NAMES, ORIGINS } from '../../utils/article/field';
import { isCode, listFiles, readText, ROOT, shippedCode } from './helpers/files';
import { keysIn, placeholdersOf, reasonsIn, unionMembers } from './helpers/locale-keys';

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

/** Rules by which new clips go to a team. */
const INTAKES = ['none', 'ask', 'all', 'tag', 'folder'];

/** Sentences whose key is put together at run time, `field.${name}`: the prefix, and every name that can follow it. */
const COMPUTED: Record<string, readonly string[]> = {
  error: Object.keys(ERROR_CODES).map((code) => code.replaceAll('.', '_')),
  field: FIELD_NAMES,
  origin: ORIGINS,
  file: FILE_STATES,
  state: unionMembers(readText('utils/article/clip.ts'), 'ClipState'),
  missing: unionMembers(readText('utils/article/clip.ts'), 'OriginalMissing'),
  look: ['auto', 'light', 'dark', 'paper', 'tight', 'normal', 'loose'],
  search: ['tags', 'folders', 'sites', 'teams', 'people'],
  marks: ['held', 'waiting', 'sending', 'sent', 'purging', 'notPurged'],
  welcome: ['chrome', 'edge', 'firefox'],
  confidence: ['sure', 'fair', 'unsure'],
  moving: ['push', 'pull', 'contents'],
  intake: [...INTAKES, ...INTAKES.map((kind) => `${kind}Hint`), 'tagName', 'folderName'],
  backup: ['exporting', 'checking', 'restoring'],
  versions: MADE_BY,
  pick: ['body', 'title', 'date', 'source', 'drop'],
  removal: [...new Set(['utils/extract', 'utils/portals'].flatMap((folder) => listFiles(folder, isCode)).flatMap((path) => reasonsIn(path, readText(path))))],
};

const read = async (name: string): Promise<Map<string, Message>> => {
  const messages = await parseMessagesFile(join(ROOT, 'locales', name));
  // Those that the browser itself knows are not in the file.
  return new Map(messages.map((message) => [message.key.join('.'), message] as const).filter(([key]) => !key.startsWith('@@')));
};
const [chinese, english] = await Promise.all([read('zh_CN.yml'), read('en.yml')]);

const computed = new Set(Object.entries(COMPUTED).flatMap(([prefix, names]) => names.map((name) => `${prefix}.${name}`)));
const uses = shippedCode().map((path) => ({ path, ...keysIn(path, readText(path)) }));
const named = [...listFiles('entrypoints', (path) => path.endsWith('.html')), 'scripts/build/manifest.mjs', 'wxt.config.ts'].flatMap((path) =>
  [...readText(path).matchAll(/__MSG_(\w+?)__/g)].map((match) => ({ path, key: match[1]! })),
);

describe('locales', () => {
  it('Chinese and English say the same things', () => {
    expect(chinese.size, 'locales/zh_CN.yml holds no sentence').toBeGreaterThan(0);
    expect([...english.keys()].toSorted(), 'Every sentence in both languages: locales/zh_CN.yml and locales/en.yml').toEqual([...chinese.keys()].toSorted());
  });

  it('with the same places to fill in', () => {
    const wrong = [...chinese].filter(([key, message]) => english.has(key) && placeholdersOf(message) !== placeholdersOf(english.get(key)!));
    expect(wrong.map(([key]) => key), 'Use the same $1, $2 in both languages').toEqual([]);
  });

  it('no sentence is empty', () => {
    const empty = [...chinese, ...english].filter(([, message]) => 'message' in message && message.message.trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('English has no Chinese left in it', () => {
    const wrong = [...english].filter(([, message]) => /\p{Script=Han}/u.test(JSON.stringify(message)));
    expect(wrong.map(([key]) => key), 'Translate it in locales/en.yml').toEqual([]);
  });

  it('English is right for one as for many', () => {
    const wrong = [...english].filter(([, message]) => 'message' in message && /^\$\d \w+s\b/.test(message.message));
    expect(wrong.map(([key]) => key), 'The number may be 1: put it behind the word, “Clips: $1”').toEqual([]);
  });

  it('every error code has its sentence', () => {
    const wrong = COMPUTED['error']!.filter((name) => !chinese.has(`error.${name}`));
    expect(wrong, 'A new code in utils/article/error-codes.ts needs error.<code with _ for .> in both locale files').toEqual([]);
  });

  it('every reason for leaving a block out has its words', () => {
    expect(COMPUTED['removal']!.length, 'No rule of utils/extract names its reason any more: mend reasonsIn').toBeGreaterThan(5);
    const known = keysIn('words.ts', readText('components/model/words/removal-text.ts')).strings;
    expect(COMPUTED['removal']!.filter((reason) => !known.includes(reason)), 'Add it to components/model/words/removal-text.ts, and removal.<reason> to both locale files').toEqual([]);
  });

  it('every sentence that the code asks for exists', () => {
    const missing = uses.flatMap(({ path, asked }) => asked.filter(({ key }) => !chinese.has(key)).map(({ key, line }) => `${path}:${line} ${key}`));
    const missingNamed = named.filter(({ key }) => ![...chinese.keys()].some((known) => known.replaceAll('.', '_') === key)).map(({ path, key }) => `${path} ${key}`);
    const missingComputed = [...computed].filter((key) => !chinese.has(key));
    expect([...missing, ...missingNamed, ...missingComputed], 'Add it to both locale files').toEqual([]);
  });

  it('every computed key starts with a declared prefix', () => {
    const wrong = uses.flatMap(({ path, prefixes }) =>
      prefixes.filter(({ prefix }) => !(prefix.replace(/\.$/, '') in COMPUTED) || !prefix.endsWith('.')).map(({ prefix, line }) => `${path}:${line} ${prefix}`),
    );
    expect(wrong, 'Declare the prefix, with the list of what can follow it, in COMPUTED above: else nobody can tell which sentences are needed').toEqual([]);
  });

  it('every declared prefix is used', () => {
    const used = new Set(uses.flatMap(({ prefixes }) => prefixes.map(({ prefix }) => prefix.replace(/\.$/, ''))));
    expect(Object.keys(COMPUTED).filter((prefix) => !used.has(prefix)), 'No code computes such a key any more: take the prefix out of COMPUTED').toEqual([]);
  });

  it('every sentence is used', () => {
    const literal = new Set([...uses.flatMap(({ strings }) => strings), ...computed]);
    const byUnderscore = new Set(named.map(({ key }) => key));
    const unused = [...chinese.keys()].filter((key) => !literal.has(key) && !byUnderscore.has(key.replaceAll('.', '_')));
    expect(unused, 'Nothing shows it: take it out of both locale files, or use it').toEqual([]);
  });
});

describe('the reader of keys', () => {
  it('finds literal, computed and tabled keys', () => {
    const source = "i18n.t('a.b', [1]); i18n.t(`c.${d}`); t(`e.f`); const table = { g: 'h.i' }; i18n.t(x ? 'j.k' : 'l.m'); other('n.o'); i18n.t(key);";
    const found = keysIn('made-up.ts', source);
    expect(found.asked.map(({ key }) => key)).toEqual(['a.b', 'e.f', 'j.k', 'l.m']);
    expect(found.prefixes.map(({ prefix }) => prefix)).toEqual(['c.']);
    expect(found.strings).toContain('h.i');
  });

  it('counts a key put together with + as computed', () => {
    expect(keysIn('made-up.ts', "i18n.t('c.' + d);").prefixes.map(({ prefix }) => prefix)).toEqual(['c.']);
  });

  it('counts a computed key with nothing before the hole as computed', () => {
    expect(keysIn('made-up.ts', 'i18n.t(`${c}.d`);').prefixes.map(({ prefix }) => prefix)).toEqual(['']);
  });

  it('finds the reasons of rules', () => {
    expect(reasonsIn('made-up.ts', "const a = { reason: 'b' }; f({ reason: c }, { 'reason': 'd' }); let e: { reason: 'no' };")).toEqual(['b', 'd']);
  });

  it('reads the members of a union', () => {
    expect(unionMembers("export type A = 'b' | 'c';\ntype D = 'e';", 'A')).toEqual(['b', 'c']);
    expect(unionMembers("type D = 'e';", 'D')).toEqual(['e']);
    expect(() => unionMembers('type D = string;', 'A')).toThrow('no type A');
  });
});
