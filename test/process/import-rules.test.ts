/** Who may import whom, types included, as `docs/architecture.md` draws it. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const parts = 'render layouts theme feeds store catalog cache posters images'.split(' ');

/** Languages: each knows nothing of pages. */
const languages = 'hugo markdown shortcodes templates html'.split(' ');

/** Every folder may import from these, and they import from no other folder. */
const words = 'content http addresses.ts problem.ts'.split(' ');

/** What each folder of `src`, and `cli`, may import besides itself and words. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['app.ts', 'routes', 'auth', 'operations', 'pages', 'compose', 'indexing', ...parts],
  'app.ts': ['router.ts', 'routes', 'auth', 'operations', 'pages'],
  'router.ts': [],
  routes: ['auth', 'operations', 'pages', 'compose', 'indexing', ...parts],
  operations: ['auth', 'compose', 'indexing', ...parts],
  pages: ['compose', 'indexing', ...parts],
  compose: parts,
  indexing: parts,
  auth: [],
  ...Object.fromEntries(parts.map((part) => [part, []])),
  render: languages,
  layouts: [...languages, 'render'],
  theme: ['html'],
  feeds: ['html'],
  shortcodes: ['hugo', 'templates', 'html'],
  hugo: ['templates', 'html'],
  markdown: ['html'],
  templates: [],
  html: [],
  http: ['content', 'problem.ts'],
  content: ['addresses.ts', 'problem.ts'],
  'addresses.ts': [],
  'problem.ts': [],
  cli: ['operations', 'routes', 'auth', 'indexing', 'render', 'markdown', 'html'],
};

const cloudflareTypes =
  /cloudflare:|\b(?:R2Bucket|R2Object\w*|KVNamespace\w*|DurableObject\w*|SqlStorage\w*|ExecutionContext|WorkerVersionMetadata)\b|\bcaches\./;

const files = [...sources('src'), ...sources('cli')].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

describe('imports', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('lets a file import only what its folder allows, types included', () => {
    const wrong = files.flatMap(({ path, text }) => {
      const from = folderOf(path);
      const mayImport = [from, ...(allowed[from] ?? []), ...(words.includes(from) ? [] : words)];
      return importsOf(path, text)
        .filter((target) => !mayImport.includes(folderOf(target)))
        .map((target) => `${path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names every module with its extension', () => {
    const bare = files.flatMap(({ path, text }) =>
      specifiersOf(text)
        .filter((name) => name.startsWith('.') && !/\.(?:tsx?|css|client\.js)$/.test(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('names types of Cloudflare only where the platform begins', () => {
    const mayName = /^(?:src\/index\.ts|src\/(?:store|catalog|cache)\/|cli\/)/;
    expect(naming(cloudflareTypes, mayName)).toEqual([]);
  });

  it('names Response only where replies become responses', () => {
    const mayName =
      /^src\/(?:index|app)\.ts$|^src\/http\/respond\.ts$|\/routes\.ts$|^src\/(?:store|cache)\/|^cli\//;
    expect(naming(/\bResponse\b/, mayName)).toEqual([]);
  });

  it('names Hono only in the app, its router and the theme', () => {
    expect(naming(/from 'hono/, /^src\/(?:app|router|theme\/jsx-runtime)\.ts$/)).toEqual([]);
  });

  it('keeps JSX in the theme', () => {
    expect(files.filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('src/theme/'))).toEqual([]);
  });

  it('has no circle of imports, types included', () => {
    const edges = new Map(files.map(({ path, text }) => [path, importsOf(path, text)]));
    expect(findCircle(edges)).toBeNull();
  });
});

/** `pages` for `src/pages/find.ts`, `app.ts` for `src/app.ts`. */
function folderOf(path: string): string {
  const [top, folder = ''] = path.split('/');
  return top === 'cli' ? 'cli' : folder;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function specifiersOf(text: string): string[] {
  const pattern = /^(?:import|export)\s[^;]*?from\s+'([^']+)'/gm;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function importsOf(path: string, text: string): string[] {
  return specifiersOf(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(path), name)));
}

/** Files whose code matches, except where it may. */
function naming(pattern: RegExp, mayName: RegExp): string[] {
  return files
    .filter(({ path, text }) => !mayName.test(path) && pattern.test(withoutComments(text)))
    .map(({ path }) => path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

function findCircle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of edges.get(path) ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of edges.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return null;
}
