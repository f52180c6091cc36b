import { describe, expect, it } from 'vitest';
import { builtFiles, builtText } from './builds';
import { dangersIn, remoteAddressesIn } from '../helpers/dangers';
import { newerApisIn } from '../helpers/newer-apis';

/**
 * What the packages we build in bring along, looked at one by one. Preact writes `dangerouslySetInnerHTML` when a prop asks
 * for it (none does: safety.test.ts); Readability sets innerHTML on its own copy of the document; DOMPurify parses into an
 * inert document.
 */
const KNOWN_DANGERS = new Set(['innerHTML', 'outerHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'createContextualFragment', 'parseFromString']);

/** Addresses in messages and comments of packages: shown to developers, never fetched. */
const KNOWN_ADDRESSES: readonly RegExp[] = [/^https:\/\/schema\.org/];

/**
 * Looked at one by one: our own uses are listed with their fallbacks in browser-apis.test.ts; Preact moves nodes with
 * moveBefore where there is such a thing; signals and zip.js hang a property under Symbol.dispose or Symbol.asyncDispose, which is a property like any
 * other where the symbol is missing; the polyfill names every part of the API that some browser has.
 */
const KNOWN_NEWER = new Set(['moveBefore', 'Symbol.dispose', 'sidePanel', 'sidebarAction', 'openPopup', 'getAll({…})', 'Symbol.asyncDispose']);

describe.each(['chrome', 'firefox'] as const)('what ships for %s', (target) => {
  const scripts = () => builtFiles(target, /\.js$/);

  it('runs no string as code', () => {
    const wrong = scripts().flatMap((path) =>
      dangersIn(path, builtText(target, path)).filter(({ name }) => !KNOWN_DANGERS.has(name)).map(({ name }) => `${path} ${name}`),
    );
    expect(wrong, 'A package brought it in: choose another, or a build of it without').toEqual([]);
  });

  it('names no remote script, style, font or image', () => {
    const files = builtFiles(target, /\.(js|css|html|svg)$/);
    expect(files.length).toBeGreaterThan(5);
    const wrong = files.flatMap((path) =>
      remoteAddressesIn(path, builtText(target, path))
        .filter(({ address }) => !KNOWN_ADDRESSES.some((known) => known.test(address)))
        .map(({ address }) => `${path} ${address}`),
    );
    expect(wrong, 'The extension loads nothing of its own from the network').toEqual([]);
  });

  it('has no inline script, style or handler in its pages, which its policy would block', () => {
    const wrong = builtFiles(target, /\.html$/).filter((path) => {
      const html = builtText(target, path);
      return /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle\s*=|\son[a-z]+\s*=/i.test(html.replace(/<!--[\s\S]*?-->/g, ''));
    });
    expect(wrong, 'Put it into a file beside the page').toEqual([]);
  });

  it('uses no API newer than the supported minimum, packages included', () => {
    const wrong = scripts().flatMap((path) => newerApisIn(path, builtText(target, path)).map(({ name }) => `${path} ${name}`));
    expect([...new Set(wrong)].filter((use) => !KNOWN_NEWER.has(use.split(' ').slice(1).join(' '))), 'A package or our code uses it without a fallback').toEqual([]);
  });
});
