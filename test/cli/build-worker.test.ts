/** What the build changes in packages must work as in the sources. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Lexer } from 'marked';
import { expect, it, onTestFinished } from 'vitest';
import { ownTables } from '../../cli/build/own-tables.ts';
import { workerBundle } from '../../cli/dev/worker-bundle.ts';
import { packageRoot } from '../../cli/package-root.ts';
import { startLocalSite } from '../browser/local-site.ts';

const local = async () => {
  const site = await startLocalSite();
  onTestFinished(() => site.stop());
  return site;
};

it('a built Worker knows the characters of Unicode without the tables of re2js', async () => {
  const { modules } = await workerBundle();
  const texts = Object.values(modules).map(({ contents }) => contents);
  expect(texts.filter((text) => text.includes('RE2JSSyntaxException'))).toHaveLength(1);
  expect(texts.filter((text) => /\bTifinagh:/.test(text))).toEqual([]);

  const site = await local();
  const layout = '{{ findRE `(?i)[\\p{Lu}\\p{Greek}]s` "1s äſ Ωs ςS" }} {{ findRE `\\PL` "aé1" }}';
  await site.put('layouts/index.html', layout);
  expect(await (await fetch(`${site.origin}/`)).text()).toBe('[äſ Ωs ςS] [1]');
});

it('a built Worker knows the characters that HTML names without the tree of entities', async () => {
  const { modules } = await workerBundle();
  expect(Object.values(modules).filter(({ contents }) => /:NotEqualTilde/.test(contents))).toHaveLength(1);

  const site = await local();
  await site.put(
    'posts/a.md',
    '---\ntitle: A\n---\n\n<b title="&copy;&NotEqualTilde;&copyx;">x</b> &hearts; &nope;\n',
  );
  const page = await (await fetch(`${site.origin}/posts/a/`)).text();
  expect(page).toContain('<b title="©≂̸&amp;copyx;">x</b> ♥ &amp;nope;');

  const script = '<a href="java&Tab;script&colon;alert(1)">y</a>';
  await site.put('posts/b.md', `---\ntitle: B\n---\n\n${script}\n`);
  expect(await (await fetch(`${site.origin}/posts/b/`)).text()).not.toContain('alert(1)');
});

/** marked as the build changes it, and the flags of each pattern that it makes by itself. */
async function builtMarked(): Promise<{ Lexer: typeof Lexer; made: string[] }> {
  const options = { bundle: true, write: false, format: 'iife', globalName: 'marked' } as const;
  const stdin = { contents: "export { Lexer } from 'marked';", resolveDir: packageRoot };
  const { outputFiles } = await build({ ...options, stdin, plugins: [ownTables] });
  const made: string[] = [];
  class Counted extends RegExp {
    constructor(source: string, flags = '') {
      super(source, flags);
      made.push(flags);
    }
  }
  const run = new Function('RegExp', `${outputFiles[0]?.text}; return marked;`);
  return { ...(run(Counted) as { Lexer: typeof Lexer }), made };
}

it('marked makes patterns with the classes of Unicode when it needs them, and reads the same', async () => {
  const built = await builtMarked();
  expect(built.made.length).toBeGreaterThan(10);
  expect(built.made.filter((flags) => flags.includes('u'))).toEqual([]);

  const docs = join(packageRoot, 'docs');
  const texts = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(docs, name), 'utf8'));
  const escapes = '[a\\_b]: <x\\*y> "t\\!"\n\n*a **b** c*, _d_ ~~e~~ `f\\` [g\\_h][a\\_b] ==«*i*»==\n';
  for (const text of [...texts, escapes]) {
    expect(built.Lexer.lex(text)).toEqual(Lexer.lex(text));
  }
  expect(built.made.filter((flags) => flags.includes('u'))).not.toEqual([]);
});
