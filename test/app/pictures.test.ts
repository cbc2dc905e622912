/** The picture of a post, above its text, on lists and for sites that link to it. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { resolveAt } from '../../src/catalog/resolve.ts';
import { readSites } from '../../src/catalog/settings.ts';
import { countingReads } from '../catalog/database.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, origin, png, post, type Site } from './visitor.ts';

const bundle = 'posts/trip/index.md';

/** The picture of `/posts/trip/`: on the list, above the text, and for other sites. */
async function shown(site: Site) {
  const [list, page] = [await site.visit('/posts/'), await site.visit('/posts/trip/')];
  return {
    row: /<article>.*<img src="([^"]*)"/s.exec(list.text)?.[1],
    cover: /<img class="cover" src="([^"]*)"/.exec(page.text)?.[1],
    shared: /property="og:image" content="([^"]*)"/.exec(page.text)?.[1],
    data: /"image":"([^"]*)"/.exec(page.text)?.[1],
  };
}

const none = { row: undefined, cover: undefined, shared: undefined, data: undefined };

/** The same picture in all places. */
function everywhere(path: string) {
  return { row: path, cover: path, shared: origin + path, data: origin + path };
}

describe('the picture among the files of a page bundle', () => {
  it('appears whether it comes before or after the post, and goes with its file', async () => {
    const site = openSite();
    await site.put('posts/trip/featured-mountain.png', png(1200, 800));
    await site.put(bundle, post({ title: 'Trip' }));
    expect(await shown(site)).toEqual(everywhere('/posts/trip/featured-mountain.png'));
    await site.upload('DELETE', 'posts/trip/featured-mountain.png');
    expect(await shown(site)).toEqual(none);
    await site.put('posts/trip/Cover.png', png(1200, 800));
    expect(await shown(site)).toEqual(everywhere('/posts/trip/Cover.png'));
    const { grown, rebuilt } = await rebuildCatalog(site.context);
    expect(grown).toEqual(rebuilt);
  });

  it.each([
    [['cover.png', 'my-feature.png'], 'my-feature.png'],
    [['cover.png', 'thumbnail.png'], 'cover.png'],
    [['a-thumbnail.png', 'cover.png'], 'a-thumbnail.png'],
    [['img/feature.png', 'cover.png'], 'cover.png'],
    [['b-feature.png', 'Feature.png'], 'Feature.png'],
    [['feature.txt', 'photo.png'], undefined],
  ])('of %j is %s, as in Hugo', async (names, chosen) => {
    const site = openSite();
    await site.put(bundle, post({ title: 'Trip' }));
    for (const name of names) await site.put(`posts/trip/${name}`, png(1200, 800));
    const { shared } = await shown(site);
    expect(shared).toBe(chosen && `${origin}/posts/trip/${chosen}`);
  });

  it('stands on lists only if its name says that it is small', async () => {
    const site = openSite();
    await site.put(bundle, post({ title: 'Trip' }));
    await site.put('posts/trip/thumbnail.png', png(120, 80));
    const { cover, ...others } = everywhere('/posts/trip/thumbnail.png');
    expect(await shown(site)).toEqual({ ...others, cover: undefined });
  });

  it('comes before images of the text, and after one that front matter names', async () => {
    const site = openSite();
    await site.put('posts/trip/photo.png', png(600, 400));
    await site.put('posts/trip/feature.png', png(1200, 800));
    await site.put(bundle, post({ title: 'Trip' }, '![](photo.png)'));
    expect(await shown(site)).toEqual(everywhere('/posts/trip/feature.png'));
    await site.put('images/other.png', png(1200, 800));
    await site.put(bundle, post({ title: 'Trip', featured_image: '/images/other.png' }, '![](photo.png)'));
    expect(await shown(site)).toEqual(everywhere('/images/other.png'));
  });

  it('is not of a post beside it, nor in the post of another folder', async () => {
    const site = openSite();
    await site.put('posts/trip/feature.png', png(1200, 800));
    await site.put('posts/trip.md', post({ title: 'Trip' }));
    expect(await shown(site)).toEqual(none);
  });

  it('of a draft is nowhere', async () => {
    const site = openSite();
    await site.put('posts/trip/feature.png', png(1200, 800));
    await site.put(bundle, post({ title: 'Trip', draft: true }));
    await site.put('posts/a.md', post({ title: 'A' }));
    for (const path of ['/', '/posts/', '/posts/a/', '/sitemap.xml', '/index.xml', '/posts/trip/']) {
      expect((await site.visit(path)).text).not.toContain('feature.png');
    }
    expect((await site.visit('/posts/trip/feature.png')).status).toBe(404);
  });
});

describe('the picture that front matter names', () => {
  it('has a caption in Markdown, and words for those who do not see it', async () => {
    const site = openSite();
    await site.put('images/a.png', png(1200, 800));
    const cover = {
      image: '/images/a.png',
      alt: 'A "peak"',
      caption: 'By [Ann](https://example.com) <script>x</script>',
    };
    await site.put('posts/a.md', post({ title: 'A', cover }, 'Text'));
    const { text } = await site.visit('/posts/a/');
    expect(text).toContain('<img class="cover" src="/images/a.png" alt="A &quot;peak&quot;"');
    expect(text).toMatch(/<figcaption>By <a href="https:\/\/example.com"[^>]*>Ann<\/a> <\/figcaption>/);
    expect(text).toContain('<meta name="description" content="Text"');
    expect(text).toContain('<meta property="og:image:alt" content="A &quot;peak&quot;"');
  });

  it.each([
    ['hidden', undefined, undefined],
    ['hiddenInSingle', '/images/a.png', undefined],
    ['hiddenInList', undefined, '/images/a.png'],
  ])('is left out where %s says so', async (field, row, cover) => {
    const site = openSite();
    await site.put('images/a.png', png(1200, 800));
    await site.put(bundle, post({ title: 'Trip', cover: { image: '/images/a.png', [field]: true } }));
    expect(await shown(site)).toMatchObject({ row, cover, shared: `${origin}/images/a.png` });
  });
});

describe('a list', () => {
  /** Rows that the catalog reads for `/posts/`, and statements about pictures. */
  const cost = () =>
    runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage: { sql } }) => {
      const rows = { total: 0 };
      let asked = 0;
      const counting = new Proxy(countingReads(sql, rows), {
        get:
          (target, name) =>
          (query: string, ...values: SqlStorageValue[]) => {
            if (query.includes("'picture'")) asked++;
            return Reflect.get(target, name)(query, ...values);
          },
      });
      resolveAt(counting, readSites(sql), '/posts/', 1);
      return { rows: rows.total, asked };
    });

  it('asks for no picture of a post that is no bundle, or names its own', async () => {
    const site = openSite();
    await site.put('images/a.png', png(8, 8));
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b/index.md', post({ title: 'B', image: '/images/a.png' }));
    const before = await cost();
    expect(before.asked).toBe(0);
    for (let n = 0; n < 30; n++) await site.put(`posts/feature-${n}.png`, png(8, 8));
    expect(await cost()).toEqual(before);
  });

  it('reads two rows for the picture of a bundle, however many files could be it', async () => {
    const site = openSite();
    await site.put(bundle, post({ title: 'Trip' }));
    const { rows } = await cost();
    for (let n = 0; n < 30; n++) await site.put(`posts/trip/cover-${n}.png`, png(8, 8));
    const { rows: more, asked } = await cost();
    expect([more - rows, asked]).toEqual([2, 1]);
  });
});
