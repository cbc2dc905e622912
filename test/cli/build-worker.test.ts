/** What the build changes in packages must work as in the sources. */

import { expect, it, onTestFinished } from 'vitest';
import { workerBundle } from '../../cli/dev/worker-bundle.ts';
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
