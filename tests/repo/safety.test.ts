import { describe, expect, it } from 'vitest';
import { listFiles, readText, SHIPPED, shippedCode } from './helpers/files';
import { importsOf } from './helpers/imports';
import { dangersIn, remoteAddressesIn } from './helpers/dangers';

/** Where a page that was fetched becomes a document without a window, in which nothing runs or loads, for the extractor to read as it reads the page itself. */
const READ_ONLY: Record<string, string> = { 'utils/browser/read-part.ts': 'parseFromString' };

/** What comes from a page is data: nothing in the product may turn it into code, or load code from elsewhere. */
describe('safety of the sources', () => {
  it.each([
    ["a.innerHTML = b;", 'innerHTML'],
    ["a['outerHTML'] = b;", 'outerHTML'],
    ["a.innerHTML += b;", 'innerHTML'],
    ["a.insertAdjacentHTML('x', b);", 'insertAdjacentHTML'],
    ["document.write(b);", 'write'],
    ["a.setHTMLUnsafe(b);", 'setHTMLUnsafe'],
    ["const x = <p dangerouslySetInnerHTML={{ __html: b }} />;", 'dangerouslySetInnerHTML'],
    ["const x = <p innerHTML={b} />;", 'innerHTML'],
    ["Object.assign(a, { innerHTML: b });", 'innerHTML'],
    ["const p = { dangerouslySetInnerHTML: b };", 'dangerouslySetInnerHTML'],
    ["eval(b);", 'eval'],
    ["globalThis.eval(b);", 'eval'],
    ["new Function(b);", 'Function'],
    ["setTimeout('b()', 1);", 'setTimeout'],
    ["range.createContextualFragment(b);", 'createContextualFragment'],
    ["new DOMParser().parseFromString(b, 'text/html');", 'parseFromString'],
    ["a.srcdoc = b;", 'srcdoc'],
    ["importScripts(b);", 'importScripts'],
    ["a.setAttribute('onclick', b);", 'onclick'],
  ])('sees the danger of %s', (source, name) => {
    expect(dangersIn('made-up.tsx', source)).toEqual([expect.objectContaining({ name })]);
  });

  it.each([
    '// a.innerHTML = b',
    "const s = 'innerHTML';",
    'const s = a.outerHTML;',
    'const s = a.textContent;',
    'setTimeout(() => b(), 1);',
    "a.setAttribute('href', b);",
  ])('sees none in %s', (source) => {
    expect(dangersIn('made-up.tsx', source)).toEqual([]);
  });

  it('no code makes markup or code from strings', () => {
    const wrong = shippedCode().flatMap((path) => dangersIn(path, readText(path)).flatMap(({ name, line }) => (READ_ONLY[path] === name ? [] : [`${path}:${line} ${name}`])));
    expect(wrong, 'Build nodes with createElement and textContent; stored HTML becomes DOM in utils/sanitise/sanitise.ts alone').toEqual([]);
  });

  it.each(Object.entries(READ_ONLY))('%s alone reads a page by %s, and shows nothing', (path, name) => {
    expect(dangersIn(path, readText(path)).map((danger) => danger.name)).toEqual([name]);
    expect(readText(path)).not.toMatch(/\b(append|appendChild|prepend|replaceWith|replaceChildren|insertBefore|adoptNode|importNode)\b/);
  });

  it('one place parses stored HTML', () => {
    const users = shippedCode().filter((path) => importsOf(path, readText(path)).some(({ specifier }) => specifier === 'dompurify'));
    expect(users, 'Only utils/sanitise/sanitise.ts may import dompurify').toEqual(['utils/sanitise/sanitise.ts']);
  });

  it('one component attaches stored HTML', () => {
    const attachers = listFiles('components', (path) => path.endsWith('.tsx') || path.endsWith('.ts'))
      .concat(listFiles('entrypoints', (path) => path.endsWith('.tsx') || path.endsWith('.ts')))
      .filter((path) => importsOf(path, readText(path)).some(({ specifier, typeOnly }) => !typeOnly && /(^|\/)sanitise\/sanitise$/.test(specifier)));
    expect(attachers, 'Show stored HTML through components/reader/ArticleView.tsx').toEqual(['components/reader/ArticleView.tsx']);
  });

  it('one folder imports the extension API', () => {
    const wrong = shippedCode().flatMap((path) =>
      path.startsWith('utils/browser/')
        ? []
        : importsOf(path, readText(path))
            .filter(({ specifier }) => /^(wxt\/browser|webextension-polyfill|#imports|wxt\/(utils\/)?storage)/.test(specifier))
            .map(({ specifier, line }) => `${path}:${line} ${specifier}`),
    );
    expect(wrong, 'Go through utils/browser').toEqual([]);
  });
});

describe('addresses in the sources', () => {
  it.each([
    ['made-up.html', '<script src="//cdn.example.com/a.js"></script>', 1],
    ['made-up.html', '<link rel="stylesheet" href="https://example.com/a.css">', 1],
    ['made-up.html', '<img src="a.png"><script type="module" src="./main.tsx"></script>', 0],
    ['made-up.css', '@import "https://example.com/a.css";\n.a { background: url(http://example.com/a.png) }', 2],
    ['made-up.css', '.a { background: url(data:image/png;base64,AA) } /* https://example.com/spec */', 0],
    ['made-up.css', '@font-face { src: url("//example.com/a.woff2") }', 1],
    ['made-up.ts', "const a = 'https://example.com/a.js';", 1],
    ['made-up.ts', 'const a = `http://${host}/a`;', 0],
    ['made-up.ts', "const a = 'http://www.w3.org/2000/svg'; // https://example.com/", 0],
    ['made-up.tsx', 'const a = <img src="https://example.com/a.png" />;', 1],
  ])('%s: %s has %i', (path, source, count) => {
    expect(remoteAddressesIn(path, source)).toHaveLength(count);
  });

  it('nothing that ships names a remote script, style, font or image', () => {
    const files = SHIPPED.flatMap((folder) => listFiles(folder, (path) => /\.(ts|tsx|css|html|svg)$/.test(path))).concat(listFiles('public', (path) => path.endsWith('.svg')));
    const wrong = files.flatMap((path) => remoteAddressesIn(path, readText(path)).map(({ address, line }) => `${path}:${line} ${address}`));
    expect(wrong, 'The extension loads nothing of its own from the network: put the file into the package').toEqual([]);
  });
});
