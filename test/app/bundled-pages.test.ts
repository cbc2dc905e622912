/** Pages within bundles, as the owner's layouts show them: no hidden one, and each change with the next request. */

import { expect, it } from 'vitest';
import { marker, openSite, post, type Site } from './visitor.ts';

const hour = 3_600_000;
const template =
  '{{ range .Resources.ByType "page" }}{{ .Name }}={{ .Title }}:{{ .Content }}{{ .RelPermalink }};{{ end }}';

async function newSite(): Promise<Site> {
  const site = openSite();
  const at = (ms: number) => new Date(site.context.clock() + ms).toISOString();
  await site.put('posts/trip/index.md', post({ title: 'Trip' }));
  await site.put('posts/trip/one.md', post({ title: 'One' }, '[cat](cat.txt)'));
  await site.put('posts/trip/draft.md', post({ title: marker, draft: true }, marker));
  await site.put('posts/trip/later.md', post({ title: 'Later', publishDate: at(hour) }, 'later'));
  await site.put('posts/trip/over.md', post({ title: marker, expiryDate: at(-hour) }, marker));
  await site.put('posts/trip/ending.md', post({ title: 'Ending', expiryDate: at(2 * hour) }, 'ending'));
  await site.put('layouts/all.html', template);
  return site;
}

const shown = async (site: Site) => (await site.visit('/posts/trip/')).text;
const one = 'one.md=One:<p><a href="cat.txt">cat</a></p>\n;';
const ending = 'ending.md=Ending:<p>ending</p>\n;';

it('shows the pages of a bundle in their time, and no draft', async () => {
  const site = await newSite();
  expect(await shown(site)).toBe(ending + one);
  site.pass(hour);
  expect(await shown(site)).toBe(`later.md=Later:<p>later</p>\n;${ending}${one}`);
  site.pass(hour);
  expect(await shown(site)).toBe(`later.md=Later:<p>later</p>\n;${one}`);
  expect((await site.visit('/posts/trip/one/')).status).toBe(404);
});

it('shows each change of a page in a bundle', async () => {
  const site = await newSite();
  await shown(site);
  await site.put('posts/trip/one.md', post({ title: 'Two' }, 'New'));
  expect(await shown(site)).toBe(`${ending}one.md=Two:<p>New</p>\n;`);
  await site.put('posts/trip/one.md', post({ title: 'Two', draft: true }, 'New'));
  expect(await shown(site)).toBe(ending);
  await site.put('posts/trip/draft.md', post({ title: 'Now' }, 'Out'));
  expect(await shown(site)).toBe(`${ending}draft.md=Now:<p>Out</p>\n;`);
  await site.upload('DELETE', 'posts/trip/draft.md');
  expect(await shown(site)).toBe(ending);
});

it('shows the pages of a draft in its preview alone', async () => {
  const site = await newSite();
  await site.put('posts/trip/index.md', post({ title: 'Trip', draft: true }));
  expect((await site.visit('/posts/trip/')).status).toBe(404);
  await site.put('other/index.md', post({ title: 'Other' }));
  await site.put('layouts/all.html', `{{ with site.GetPage "/posts/trip" }}${template}{{ end }}`);
  expect((await site.visit('/other/')).text).toBe('');
});
