/** What a folder (or one file) may import besides itself. */
export interface Layer {
  at: string;
  /** Folders or files of ours, by value or as types. */
  uses: string[];
  /** Folders of ours of which only types may be imported: the values come as arguments. */
  types?: string[];
  /** Packages, by the start of the specifier. */
  packages: string[];
}

const UI = ['preact', '@preact/signals'];
const WXT = ['wxt/utils/define-background', 'wxt/utils/define-unlisted-script'];
const PRODUCT = ['components/model', 'components/ui', 'components/styles', 'utils/compare', 'utils/sanitise', 'utils/export', 'utils/browser/i18n.ts'];

/** The directions of ARCHITECTURE.md. Everything may import utils/article. The longest `at` that fits decides. */
export const LAYERS: readonly Layer[] = [
  { at: 'utils/article', uses: [], packages: [] },
  { at: 'utils/portals', uses: [], packages: [] },
  { at: 'utils/sanitise', uses: [], packages: [] },
  { at: 'utils/sanitise/sanitise.ts', uses: ['utils/sanitise'], packages: ['dompurify'] },
  { at: 'utils/extract', uses: ['utils/portals', 'utils/sanitise/policy.ts'], packages: ['@mozilla/readability'] },
  { at: 'utils/search', uses: [], packages: [] },
  { at: 'utils/compare', uses: [], packages: [] },
  { at: 'utils/pick', uses: [], packages: [] },
  { at: 'utils/marks', uses: [], packages: [] },
  { at: 'utils/team', uses: [], packages: [] },
  { at: 'utils/zip', uses: [], packages: ['@zip.js/zip.js'] },
  { at: 'utils/browser', uses: [], packages: ['wxt/browser', 'wxt/utils/storage', '#i18n'] },
  { at: 'utils/library', uses: ['utils/zip'], packages: ['idb'] },
  { at: 'utils/export', uses: ['utils/sanitise', 'utils/zip'], packages: [] },
  { at: 'utils/import', uses: ['utils/sanitise', 'utils/zip'], packages: [] },
  { at: 'utils/sync', uses: ['utils/team/documents.ts', 'utils/team/check-document.ts', 'utils/team/team-error.ts'], types: ['utils/team', 'utils/library'], packages: [] },
  {
    at: 'utils/app',
    uses: ['utils/compare', 'utils/export', 'utils/extract', 'utils/import', 'utils/marks', 'utils/portals', 'utils/sanitise', 'utils/search', 'utils/sync', 'utils/zip'],
    types: ['utils/browser', 'utils/library', 'utils/team'],
    packages: [],
  },
  { at: 'components/styles', uses: [], packages: [] },
  { at: 'components/ui', uses: ['components/styles'], packages: UI },
  { at: 'components/model', uses: ['utils/app', 'utils/browser', 'utils/compare', 'utils/library', 'utils/pick', 'utils/search'], types: ['utils/team'], packages: UI },
  ...['clip', 'reader', 'library', 'team', 'settings'].map((product) => ({ at: `components/${product}`, uses: PRODUCT, packages: UI })),
  { at: 'components/pick', uses: [...PRODUCT, 'utils/pick'], packages: UI },
  ...['background', 'popup', 'sidepanel', 'library', 'options', 'welcome'].map((entry) => ({
    at: `entrypoints/${entry}`,
    uses: ['utils', 'components'],
    packages: [...UI, ...WXT],
  })),
  { at: 'entrypoints/clip.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/readability.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/chosen.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/large.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/pager.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/doubt.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/page-original.ts', uses: ['utils/extract'], packages: WXT },
  { at: 'entrypoints/page-part.ts', uses: ['utils/browser/read-part.ts'], packages: WXT },
  { at: 'entrypoints/picker.ts', uses: ['components/pick', 'components/model/picker', 'utils/pick', 'utils/browser'], packages: [...UI, ...WXT] },
  { at: 'entrypoints/page-files.ts', uses: ['utils/browser/port.ts'], packages: WXT },
];

const inside = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

export const layerOf = (path: string): Layer | undefined =>
  LAYERS.filter((layer) => inside(path, layer.at)).toSorted((a, b) => b.at.length - a.at.length)[0];

/** Why `from` may not import `to` (a path of ours), in words for whoever wrote the import; undefined when it may. */
export function forbids(from: string, to: string, typeOnly: boolean): string | undefined {
  const layer = layerOf(from);
  if (!layer) return `${from} lies in no folder of the layout; put it into one, or add its folder to tests/repo/helpers/layers.ts`;
  if (inside(to, layer.at) || inside(to, 'utils/article') || layer.uses.some((place) => inside(to, place))) return undefined;
  if (layer.types?.some((place) => inside(to, place)))
    return typeOnly ? undefined : `${layer.at} takes ${to} as an argument: write \`import type\``;
  return `${layer.at} may import ${['utils/article', ...layer.uses, ...(layer.types ?? []).map((place) => `types of ${place}`)].join(', ')}; not ${to}`;
}

/** Why `from` may not import a package; undefined when it may. */
export function forbidsPackage(from: string, specifier: string): string | undefined {
  const layer = layerOf(from);
  if (layer?.packages.some((name) => inside(specifier, name))) return undefined;
  return `${layer?.at ?? from} may import ${layer?.packages.join(', ') || 'no package'}; not ${specifier}`;
}

/** First loop found in a graph of imports, as the path that closes it. */
export function findLoop(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    // Depth first with an explicit path: each entry keeps the neighbours it has still to visit.
    const path: { node: string; left: string[] }[] = [];
    const enter = (node: string) => path.push({ node, left: [...(graph.get(node) ?? [])] });
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) done.add(path.pop()!.node);
      else {
        const seen = path.findIndex(({ node }) => node === next);
        if (seen >= 0) return [...path.slice(seen).map(({ node }) => node), next];
        if (!done.has(next)) enter(next);
      }
    }
  }
  return undefined;
}
