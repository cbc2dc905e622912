/** What the build changes in packages must work as in the sources. */

import { expect, it, onTestFinished } from 'vitest';
import { workerBundle } from '../../cli/dev/worker-bundle.ts';
import { startLocalSite } from '../browser/local-site.ts';

it('a built Worker knows the characters of Unicode without the tables of re2js', async () => {
  const { modules } = await workerBundle();
  const texts = Object.values(modules).map(({ contents }) => contents);
  expect(texts.filter((text) => text.includes('RE2JSSyntaxException'))).toHaveLength(1);
  expect(texts.filter((text) => /\bTifinagh:/.test(text))).toEqual([]);

  const site = await startLocalSite();
  onTestFinished(() => site.stop());
  const layout = '{{ findRE `(?i)[\\p{Lu}\\p{Greek}]s` "1s äſ Ωs ςS" }} {{ findRE `\\PL` "aé1" }}';
  await site.put('layouts/index.html', layout);
  expect(await (await fetch(`${site.origin}/`)).text()).toBe('[äſ Ωs ςS] [1]');
});
