/** What the build changes in packages must work as in the sources. */

import { parseSync } from '@swc/core';
import { build } from 'esbuild';
import { Lexer } from 'marked';
import { expect, it, onTestFinished } from 'vitest';
import { leaveOut } from '../../cli/build/leave-out.ts';
import { packages } from '../../cli/build/packages.ts';
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

it('a built marked has the rules that ours call, and makes no others', async () => {
  const options = { bundle: true, write: false, format: 'iife', globalName: 'marked' } as const;
  const stdin = { contents: "export { Lexer } from 'marked';", resolveDir: packageRoot };
  const { outputFiles } = await build({ ...options, stdin, plugins: [packages] });
  const made: string[] = [];
  class Counted extends RegExp {
    constructor(source: string, flags?: string) {
      super(source, flags);
      made.push(source);
    }
  }
  const run = new Function('RegExp', `${outputFiles[0]?.text}; return marked.Lexer.rules;`);
  const { block, inline } = run(Counted) as typeof Lexer.rules;
  const { newline, hr, def } = Lexer.rules.block.gfm;
  expect(block).toEqual({ gfm: { newline, hr, def } });
  expect(inline).toEqual({ gfm: { anyPunctuation: Lexer.rules.inline.gfm.anyPunctuation } });
  expect(made.length).toBeLessThan(2);
});

/** What workerd has and Node has not. */
const ofTheRuntime = ['FixedLengthStream', 'Temporal', 'arguments', 'caches'];

it('a built Worker names nothing that neither it nor the runtime declares', async () => {
  const { modules } = await workerBundle();
  const unknown = new Set<string>();
  for (const { contents } of Object.values(modules)) {
    for (const name of undeclared(contents)) if (!(name in globalThis)) unknown.add(name);
  }
  expect([...unknown].filter((name) => !ofTheRuntime.includes(name))).toEqual([]);
  expect([...undeclared('export { a as b }; const a = c; function d(e) { f(d, e.g, { h: i }); }')]).toEqual([
    'c',
    'f',
    'i',
  ]);
});

/** The parser gives all names that the module does not declare the same number. */
function undeclared(text: string): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'ExportSpecifier') return;
    if ('ctxt' in node && node.ctxt === 1 && 'value' in node) found.add(String(node.value));
    for (const part of Object.values(node)) walk(part);
  };
  walk(parseSync(text, { syntax: 'ecmascript', target: 'es2024' }).body);
  return found;
}

it('what is left out of a module takes its exports with it, and no line', () => {
  const text = [
    "var a = 'é', B = class B { static x = 1; kept() {} m() {",
    '} };',
    'function f() { const inner = { k: 1, n() {}, f, ...a } }',
    'class C {} export { B as default, C, f as g };',
    'export const d = 1;',
  ].join('\n');
  const names = ['B.x', 'B.m', 'f.inner.k', 'f.inner.n', 'f.inner.f', 'C', 'd'];
  expect(leaveOut(text, names, 'x.js').replace(/ +/g, ' ')).toBe(
    [
      ";var a = 'é', B = class B { kept() {} ",
      ' };',
      'function f() { const inner = { ...a } }',
      ' export { B as default, f as g };',
      ' ',
    ].join('\n'),
  );
  expect(() => leaveOut(text, ['B.y'], 'x.js')).toThrow(
    'Cannot leave "B.y" out of x.js: it must be declared there',
  );
});
