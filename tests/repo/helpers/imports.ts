import { posix } from 'node:path';
import { lineAt } from './files';
import { type Node, nameOf, parse, stringOf, walk } from './parse';

export interface Import {
  specifier: string;
  /** Erased by the compiler: `import type`, `export type … from`, `import(…)` in a type or in JSDoc. */
  typeOnly: boolean;
  /** Runs when the module is loaded, as against `import(…)` when its line is reached. */
  eager: boolean;
  reExport: boolean;
  line: number;
}

/** Every way a module can name another: imports, re-exports, dynamic imports, types, workers by URL, require, globs, JSDoc. */
export function importsOf(path: string, source: string): Import[] {
  if (path.endsWith('.css')) return cssImports(source);
  const { program, comments } = parse(path, source);
  const found: Import[] = [];
  const add = (specifier: string | undefined, node: { start: number }, kind: Partial<Import> = {}) => {
    const line = lineAt(source, node.start);
    found.push({ specifier: specifier ?? '?', typeOnly: false, eager: true, reExport: false, line, ...kind });
  };
  walk(program, (node) => {
    const from = stringOf(node['source']);
    if (node.type === 'ImportDeclaration') add(from, node, { typeOnly: node['importKind'] === 'type' });
    else if ((node.type === 'ExportNamedDeclaration' && node['source']) || node.type === 'ExportAllDeclaration')
      add(from, node, { typeOnly: node['exportKind'] === 'type', reExport: true });
    else if (node.type === 'ImportExpression') add(from, node, { eager: false });
    else if (node.type === 'TSImportType') add(stringOf(node['source'] ?? node['argument']), node, { typeOnly: true });
    else if (node.type === 'TSExternalModuleReference') add(stringOf(node['expression']), node);
    else if (node.type === 'CallExpression') calls(node, add);
    else if (node.type === 'NewExpression' && nameOf(node['callee']) === 'URL') {
      const [address, base] = node['arguments'] as Node[];
      if (base && source.slice(base.start, base.end).includes('import.meta')) add(stringOf(address), node, { eager: false });
    }
  });
  for (const comment of comments) {
    for (const [, specifier] of comment.value.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(specifier, comment, { typeOnly: true });
  }
  return found;
}

function calls(node: Node, add: (specifier: string | undefined, node: Node, kind?: Partial<Import>) => void): void {
  const [first] = node['arguments'] as Node[];
  const callee = node['callee'] as Node;
  if (nameOf(callee) === 'require') add(stringOf(first), node);
  if (callee.type === 'MemberExpression' && nameOf(callee['property']) === 'glob' && (callee['object'] as Node).type === 'MetaProperty')
    for (const part of first?.type === 'ArrayExpression' ? (first['elements'] as Node[]) : [first]) add(stringOf(part), node);
}

function cssImports(source: string): Import[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...text.matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)|\bfrom\s+['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? match[2] ?? '?',
    typeOnly: false,
    eager: true,
    reExport: false,
    line: lineAt(text, match.index),
  }));
}

/**
 * Path in the checkout that a specifier of `from` names, with its extension found by `exists`; undefined for a package.
 * A path that does not exist comes back as written, so that it can still be judged by its folder.
 */
export function resolveImport(from: string, specifier: string, exists: (path: string) => boolean): string | undefined {
  const bare = specifier.replace(/[?].*$/, '');
  const path = bare.startsWith('@/') || bare.startsWith('~/')
    ? posix.normalize(bare.slice(2))
    : /^\.{1,2}(\/|$)/.test(bare)
      ? posix.join(posix.dirname(from), bare)
      : undefined;
  if (path === undefined) return undefined;
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find(exists) ?? path;
}
