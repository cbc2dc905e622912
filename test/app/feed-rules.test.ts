/** Feeds of a whole site keep the rules of their formats and mean the same to independent readers, whatever its posts hold. */

import { describe, expect, it } from 'vitest';
import { type ReadFeed, readings } from '../feeds/readers.ts';
import { brokenRules } from '../feeds/rules.ts';
import { openSite, origin, png, post, type Site } from './visitor.ts';

const names = ['index.xml', 'atom.xml', 'feed.json'];
const lists = ['/', '/posts/', '/tags/x--y/'];

const titles = [
  '</title></channel></feed><script>alert(1)</script>',
  ']]>]]><![CDATA[ & <b>',
  '春の庭 😀 \u202eabc\u202c',
  'a\u0001b\u000bc\ud800d\uffffe',
  "It's \u201cquoted\u201d & co.",
];

const body = [
  'At **length**, <b>a</b> `]]>` \u0001 &amp; &bogus; ![](cat.png) [b](b.md) [c](../c/?a=1&b=2#d) [e](//e.example/)',
  '{{< video src="1u1PSj8FEls" title="A talk" >}}',
  '{{< video "clip.mp4" >}}',
  '<iframe src="https://www.youtube.com/embed/1u1PSj8FEls"></iframe><script>alert(1)</script>',
  '```html\n<![CDATA[ ]]> </content>\n```',
  '|a|b|\n|-|-|\n|春|x[^1]|\n\n[^1]: 注 <https://e.example/?a&b>',
].join('\n\n');

async function fill(site: Site, content: string): Promise<void> {
  await site.put('site.yaml', `title: ${JSON.stringify(titles[0])}\nfeeds: { content: ${content} }\n`);
  await site.put('posts/_index.md', post({ title: titles[1] ?? '', description: titles[2] ?? '' }));
  await site.put('posts/cat.png', png(10, 10));
  for (const [index, title] of titles.entries()) {
    const dates = index === 0 ? {} : { date: `2026-01-0${index}`, lastmod: '2026-02-03T10:00:00+09:00' };
    const said = { title, author: title, description: title, tags: ['x & y', title] };
    await site.put(`posts/${index}.md`, post({ ...said, ...dates }, body));
  }
  await site.put(
    'posts/bundle/index.md',
    post({ date: '9999-01-01', publishDate: '2026-01-01', tags: ['x & y'] }),
  );
  await site.put('posts/empty.md', '---\ntags: [x & y]\n---\n');
}

describe.each(['full', 'summary'])('feeds of %s texts', (content) => {
  it('keep the rules of their formats, in every list, byte for byte until something changes', async () => {
    const site = openSite();
    await fill(site, content);
    for (const path of lists.flatMap((list) => names.map((name) => `${list}${name}`))) {
      const { status, text, headers } = await site.visit(path);
      const name = path.slice(path.lastIndexOf('/') + 1);
      expect(status, path).toBe(200);
      expect(brokenRules(name, text), path).toEqual([]);
      const again = await site.visit(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
      expect([again.status, (await site.visit(path)).text], path).toEqual([304, text]);
    }
  });

  it('mean the same in every format to every reader', async () => {
    const site = openSite();
    await fill(site, content);
    for (const list of lists) {
      const feeds = await Promise.all(
        names.map(async (name) => readings(name, (await site.visit(list + name)).text)),
      );
      const [first, ...others] = feeds.flat().map(inCommon);
      expect(first?.url).toBe(origin + list);
      expect(first?.items).toHaveLength(7);
      for (const other of others) expect(other).toEqual(first);
    }
  });
});

it('a video is a still image with a link in feeds, never a frame', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }, body));
  for (const name of names) {
    for (const { items } of readings(name, (await site.visit(`/${name}`)).text)) {
      const html = items[0]?.html ?? '';
      expect(html).toContain('href="https://www.youtube.com/watch?v=1u1PSj8FEls"');
      expect(html).toContain(`src="${origin}/posters/youtube/1u1PSj8FEls.jpg"`);
      expect(html).toContain(`src="${origin}/posts/a/clip.mp4"`);
      expect(html).not.toMatch(/<(?:iframe|script|object|embed)/);
    }
  }
});

/** One reader decodes entities twice, so texts are compared as such; ids and addresses as they are. */
function inCommon({ url, items }: ReadFeed) {
  return { url, items: items.map((item) => ({ id: item.id, url: item.url, date: item.date })) };
}
