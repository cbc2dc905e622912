import { expect, test } from 'vitest';
import type { Dependency } from '../../src/content/post/dependencies.ts';
import { pageFunctionNames } from '../../src/hugo/functions.ts';
import { shortcodes } from '../../src/shortcodes/built-in/index.ts';
import { commonFunctions } from '../../src/templates/functions/index.ts';
import { expandBuiltIns } from './probe.ts';

const documents = import.meta.glob<string>('../../docs/shortcodes.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [text = ''] = Object.values(documents);
const headings = text.split('\n').filter((line) => line.startsWith('## '));

test.each([...shortcodes.keys()])('%s has a section in docs/shortcodes.md', (name) => {
  expect(headings.some((heading) => heading.slice(3).split(/\W+/).includes(name))).toBe(true);
});

/** The part of the page from a heading of the second level to the next one. */
function section(heading: string): string {
  const start = text.indexOf(`## ${heading}\n`);
  const end = text.indexOf('\n## ', start);
  return text.slice(start, end === -1 ? undefined : end);
}

const own = section('Your own shortcodes');

/** Each function by the first of its names. */
const names = new Map([...commonFunctions].reverse().map(([name, { call }]) => [call, name]));
const short = [...pageFunctionNames].filter((name) => !name.includes('.'));

test.each([...names.values(), ...short])('the function %s is named in docs/shortcodes.md', (name) => {
  expect(own).toContain(`\`${name}\``);
});

test('every function that docs/shortcodes.md names exists', () => {
  const rows = own
    .split('\n')
    .filter((line) => /^\| (?:comparing|numbers|texts|lists|times|codes|addresses|of old Hugo)/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !commonFunctions.has(name) && !pageFunctionNames.has(name))).toEqual([]);
});

test('the example of docs/shortcodes.md works', () => {
  const [, template = ''] = /```html\n([\s\S]*?)```/.exec(own) ?? [];
  const [, call = ''] = /in a post:\n\n```\n([\s\S]*?)```/.exec(own) ?? [];
  const use = ({ keys: [key = ''] }: Dependency) => ({ kind: 'template' as const, key, text: template });
  const { html, warnings } = expandBuiltIns(call, { use });
  expect(warnings).toEqual([]);
  expect(html.replace(/\s+/g, ' ')).toBe(
    '<aside class="note note-warning"> <p class="note-title">Mind the gap</p> It is <em>wider</em> than it looks. </aside> ',
  );
});
