/** Who may import whom, as `docs/architecture.md` draws it. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const flows = ['publish', 'sync', 'serve'];
const parts = ['render', 'feeds', 'theme', 'store', 'catalog', 'cache', 'posters', 'images'];

/** What each part of the program may import besides itself and words. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  index: ['app', 'contracts', ...flows, ...parts],
  app: ['contracts', ...flows],
  publish: ['contracts', 'sync', ...parts],
  serve: ['contracts', 'sync', ...parts],
  sync: ['contracts', ...parts],
  ...Object.fromEntries(parts.map((part) => [part, []])),
  words: [],
  cli: ['render', 'publish'],
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

  it('lets a file import only what its place allows', () => {
    const wrong = files.flatMap(({ path, text }) => {
      const from = placeOf(path);
      return importsOf(path, text)
        .filter((target) => ![from, 'words', ...(allowed[from] ?? [])].includes(placeOf(target)))
        .map((target) => `${path} imports ${target}`);
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
    const mayName = /^src\/(?:index|app|respond)\.ts$|\/routes\.ts$|^src\/(?:store|cache)\/|^cli\//;
    expect(naming(/\bResponse\b/, mayName)).toEqual([]);
  });

  it('names Hono only in the app and the theme', () => {
    expect(naming(/from 'hono/, /^src\/app\.ts$|^src\/theme\//)).toEqual([]);
  });

  it('keeps JSX in the theme', () => {
    expect(files.filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('src/theme/'))).toEqual([]);
  });

  it('has no circle of imports among values', () => {
    const edges = new Map(files.map(({ path, text }) => [path, importsOf(path, text, true)]));
    expect(findCircle(edges)).toBeNull();
  });
});

/** `serve` for `src/serve/find.ts`; `words` for what stands at the top of `src` or in `post/`, `data/` and `settings/`. */
function placeOf(path: string): string {
  const [top, folder = '', file] = path.split('/');
  if (top === 'cli') return 'cli';
  if (folder === 'index.ts') return 'index';
  if (folder === 'app.ts') return 'app';
  return file === undefined || ['post', 'data', 'settings'].includes(folder) ? 'words' : folder;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function specifiersOf(text: string, valuesOnly = false): string[] {
  const pattern = /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gm;
  return [...text.matchAll(pattern)].flatMap(([, type, name]) => (valuesOnly && type ? [] : [name ?? '']));
}

function importsOf(path: string, text: string, valuesOnly = false): string[] {
  return specifiersOf(text, valuesOnly)
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
