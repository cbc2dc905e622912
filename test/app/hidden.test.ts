/** What no visitor may see, asked for in every way there is. The visitor searches every answer for the marker. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Bucket } from '../../src/store/bucket.ts';
import { hearErrors } from './told.ts';
import { marker, openSite, origin, post } from './visitor.ts';

const hiddenPosts = {
  'posts/draft.md': post(
    { title: `${marker} draft`, draft: true, tags: ['hidden'], slug: marker.toLowerCase() },
    marker,
  ),
  'posts/scheduled.md': post({ title: marker, date: '2199-01-01', tags: [marker] }, marker),
  'posts/expired.md': post(
    { title: marker, expiryDate: '2001-01-01', category: marker, aliases: ['/was-here/'] },
    marker,
  ),
  'posts/bundle/index.md': post({ title: marker, draft: 'on' }, marker),
  'secret/_index.md': post({ title: marker, draft: true }, marker),
} as const;

const unreadable = {
  'posts/unreadable.md': `---\ntitle: ${marker}\ndraft: maybe\n---\n${marker}\n`,
  'posts/unclosed.md': `---\ntitle: ${marker}\n${marker}\n`,
  'posts/shortcode.md': `---\ntitle: ${marker}\n---\n{{< video src="${marker}\n`,
} as const;

const privateFiles = {
  '.hidden.md': marker,
  'posts/.draft.md': marker,
  '.history/posts/a.md': marker,
  'shortcodes/x.html': marker,
  'layouts/shortcodes/x.html': marker,
  'layouts/shortcodes/x.md': post({ title: marker }, marker),
  'layouts/_shortcodes/deep/x.md': post({ title: marker }, marker),
  'Layouts/_default/_markup/render-link.md': marker,
  'layouts/shortcodes/x.png': marker,
  'shortcodes/x.json': marker,
  'fragments/old.html': marker,
  'fragments/head.html': marker,
  'hugo.toml': `title = "${marker}"`,
  'config.yaml': `title: ${marker}`,
  'posts/bundle/photo.jpg': marker,
  'posts/bundle/deep/notes.txt': marker,
} as const;

const shown = {
  'posts/shown.md': post(
    { title: 'Shown', date: '2026-01-02' },
    'See {{< ref "draft" >}} and [it](/posts/draft/).',
  ),
  'posts/other.md': post({ title: 'Other', date: '2026-01-01', expiryDate: '2199-01-01' }),
} as const;

const everywhere = [
  '/',
  '/page/2/',
  '/posts/',
  '/posts/shown/',
  '/posts/other/',
  '/posts/shown.md',
  '/tags/',
  '/tags/hidden/',
  '/categories/',
  '/secret/',
  '/was-here/',
  '/index.xml',
  '/posts/index.xml',
  '/tags/hidden/index.xml',
  '/secret/index.xml',
  '/sitemap.xml',
  '/sitemap-1.xml',
  '/robots.txt',
  '/nothing/',
  '/upload/',
  '/upload/posts/draft.md',
  '/preview/none/',
];

describe('what is hidden', () => {
  it.each(['uploaded', 'put straight into the bucket'])('is in no answer when %s', async (way) => {
    const site = openSite();
    const direct = {
      ...privateFiles,
      ...unreadable,
      ...(way === 'uploaded' ? {} : { ...hiddenPosts, ...shown }),
    };
    for (const [key, text] of Object.entries(direct)) await env.BUCKET.put(key, text);
    if (way === 'uploaded') {
      for (const [key, text] of Object.entries({ ...hiddenPosts, ...shown })) {
        expect((await site.put(key, text)).status, key).toBe(201);
      }
    }
    const keys = [...Object.keys(hiddenPosts), ...Object.keys(unreadable), ...Object.keys(privateFiles)];
    for (let round = 1; round <= 2; round++) {
      for (const path of [...everywhere, ...keys.flatMap(spellings)]) {
        for (const method of ['GET', 'HEAD']) await site.visit(path, { method });
      }
    }
    for (const path of keys.flatMap(spellings)) {
      expect([301, 404], path).toContain((await site.visit(path)).status);
    }
  });

  it('stays hidden when the file behind a public record was made a draft in the bucket', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Public' }));
    expect((await site.visit('/posts/a/')).status).toBe(200);
    await env.BUCKET.put('posts/a.md', post({ title: marker, draft: true }, marker));
    expect((await site.visit('/posts/a.md')).status).toBe(404);
    expect((await site.visit('/index.xml')).status).toBe(200);
    expect((await site.visit('/posts/a/')).status).toBe(404);
    expect((await site.visit('/')).text).not.toContain('/posts/a/');
  });

  it('stays hidden with the page bundle it belongs to', async () => {
    const site = openSite();
    await site.put('posts/trip/index.md', post({ title: 'Trip' }));
    await site.put('posts/trip/map.txt', 'the map');
    expect((await site.visit('/posts/trip/map.txt')).text).toBe('the map');
    await env.BUCKET.put('posts/trip/index.md', post({ title: 'Trip', draft: true }));
    expect((await site.visit('/posts/trip/map.txt')).status).toBe(404);
    const { json } = await site.put('posts/trip/index.md', post({ title: 'Trip', draft: true }));
    const preview = new URL(json.previewUrl).pathname;
    expect((await site.visit(`${preview}map.txt`)).text).toBe('the map');
    expect((await site.visit(`${preview}index.md`)).status).toBe(404);
    expect((await site.visit(`${preview}../other.md`)).status).toBe(404);
  });

  it('is not shown by a preview link that was changed, is over, or whose token is gone', async () => {
    const site = openSite();
    const { json } = await site.put('posts/draft.md', post({ title: marker, draft: true }, marker));
    const path = new URL(json.previewUrl).pathname;
    const flipped = path.replace(/.\/$/, (end) => (end === 'A/' ? 'B/' : 'A/'));
    expect((await site.visit(flipped)).status).toBe(404);
    site.pass(24 * 3_600_000);
    expect((await site.visit(path)).status).toBe(404);
    const rotated = openSite('r2', { tokens: { tokens: [], faults: [] } });
    expect((await rotated.visit(path)).status).toBe(404);
  });
});

/** Every way to ask for a key, or for the page it would be. */
function spellings(key: string): string[] {
  const resolved = key.replace(/(?:\/index)?\.md$/, '');
  return [
    `/${key}`,
    `${origin}//${key}`,
    `/${resolved}/`,
    `/${resolved}`,
    `/${resolved}/index.html`,
    `/${key.toUpperCase()}`,
  ];
}

describe('what stands beside settings and templates', () => {
  it.each(['fragments/x.md', 'layouts/x.md', 'shortcodes/x.md', 'hugo.md', 'config.md'])(
    '%s is a page',
    async (key) => {
      const site = openSite();
      expect((await site.put(key, post({ title: 'Xylophone' }))).json).toMatchObject({ status: 'published' });
      expect((await site.visit(`/${key.replace('.md', '/')}`)).status).toBe(200);
      expect((await site.put(key, post({ title: 'Xylophone', draft: true }))).json).toMatchObject({
        status: 'draft',
      });
      for (const path of [...spellings(key), '/', '/sitemap.xml', '/index.xml']) {
        expect((await site.visit(path)).text).not.toContain('Xylophone');
      }
    },
  );

  it('are the images of such pages', async () => {
    const site = openSite();
    await site.put('shortcodes/trip/index.md', post({ title: 'Trip', draft: true }));
    await site.put('shortcodes/trip/cat.png', 'cat');
    expect((await site.visit('/shortcodes/trip/cat.png')).status).toBe(404);
    await site.put('shortcodes/trip/index.md', post({ title: 'Trip' }));
    expect((await site.visit('/shortcodes/trip/cat.png')).text).toBe('cat');
  });
});

describe('a section called like a folder of templates', () => {
  it.each(['fragments', 'shortcodes', 'layouts', 'Layouts'])('%s is shown with its bundles', async (name) => {
    const site = openSite();
    await site.put(`${name}/_index.md`, post({ title: 'The section' }, 'Its words.'));
    await site.put(`${name}/a.md`, post({ title: 'A' }));
    await site.put(`${name}/deep/_index.md`, post({ title: 'Deep' }));
    await site.put(`${name}/deep/b/index.md`, post({ title: 'B' }));
    const files = ['map.pdf', 'talk.mp4', 'talk.vtt', 'cat.png', 'walk.gpx'];
    for (const file of files) {
      const key = `${name}/deep/b/${file}`;
      expect((await site.put(key, file)).json.url).toBe(`${origin}/${key}`);
      expect((await site.visit(`/${key}`)).text).toBe(file);
    }
    const list = `/${name.toLowerCase()}/`;
    expect((await site.visit(list)).text).toContain('Its words.');
    for (const path of [`${list}a/`, `${list}deep/`, `${list}deep/b/`]) {
      expect((await site.visit(path)).status).toBe(200);
      expect((await site.visit('/sitemap.xml')).text).toContain(path);
    }
    expect((await site.visit('/')).text).toContain(`<a href="${list}">The section</a>`);
  });
});

describe('a file that is no page', () => {
  it.each(['site.yml', 'hugo.txt', 'layouts/x.xml', 'shortcodes/x.txt', 'layouts/partials/x.md'])(
    '%s is never shown',
    async (key) => {
      const site = openSite();
      expect((await site.put(key, marker)).json).toMatchObject({ status: 'asset', url: null });
      for (const path of [...spellings(key), '/', '/sitemap.xml', '/index.xml', '/fragments/'])
        await site.visit(path);
      expect((await site.visit(`/${key}`)).status).toBe(404);
    },
  );

  it('lies in a page bundle: it is one of its files, and never a page', async () => {
    const site = openSite();
    await site.put('trips/alps/more.md', post({ title: 'More' }));
    expect((await site.visit('/trips/alps/more/')).status).toBe(200);
    await site.put('trips/alps/index.md', post({ title: 'Alps' }));
    expect((await site.visit('/trips/alps/more/')).status).toBe(404);
    expect((await site.visit('/trips/')).text).not.toContain('More');
    expect((await site.put('trips/alps/more.md', post({ title: 'Even more' }))).json).toMatchObject({
      status: 'asset',
      url: null,
    });
    await site.upload('DELETE', 'trips/alps/index.md');
    expect((await site.visit('/trips/alps/more/')).text).toContain('Even more');
  });

  it.each(['index.md', 'index.markdown', 'INDEX.MD'])(
    '%s of a draft hides the files of its bundle',
    async (name) => {
      const site = openSite();
      await site.put('b/cat.txt', marker);
      await site.put(`b/${name}`, post({ title: marker, draft: true }));
      expect((await site.visit('/b/cat.txt')).status).toBe(404);
    },
  );
});

describe('what is hidden by its surroundings', () => {
  it('stays hidden in a bundle whose post cannot be read', async () => {
    const site = openSite();
    await site.put('posts/bun/index.md', post({ draft: true }));
    await site.put('posts/bun/cat.txt', marker);
    await site.put('posts/bun/notes.md', post({ title: marker }, marker));
    await env.BUCKET.put('posts/bun/index.md', '---\ndraft: treu\n---\n');
    for (const path of ['/posts/bun/cat.txt', '/posts/bun/notes/', '/posts/bun/notes.md', '/posts/bun/']) {
      expect((await site.visit(path)).status, path).toBe(404);
    }
  });

  it.each(['index.markdown', 'index.md'])(
    'stays hidden in a new draft bundle straight in the bucket: %s',
    async (name) => {
      const site = openSite();
      await env.BUCKET.put(`posts/new/${name}`, post({ draft: true }));
      await env.BUCKET.put('posts/new/img/cat.txt', marker);
      expect((await site.visit('/posts/new/img/cat.txt')).status).toBe(404);
    },
  );

  it('is not shown by the preview link of another post', async () => {
    const site = openSite();
    await site.put('posts/b5/index.md', post({ draft: true }));
    await site.put('posts/b5/cat.txt', marker);
    const { json } = await site.put('posts.md', post({ draft: true }));
    expect((await site.visit(`${new URL(json.previewUrl).pathname}b5/cat.txt`)).status).toBe(404);
  });

  it.each([{ publishDate: '2199-01-01' }, { expiryDate: '2001-01-01' }])(
    'is no title or text of a section, nor anything in it: %o',
    async (bounds) => {
      const site = openSite();
      const paths = ['/sect/', '/', '/sect/one/', '/sect/index.xml'];
      const told = async () => Promise.all(paths.map(async (path) => (await site.visit(path)).text));
      await site.put('sect/_index.md', post({ title: 'Told', description: 'Told' }, 'Told'));
      await site.put('sect/one.md', post({ title: 'One' }));
      for (const text of await told()) expect(text).toContain('Told');
      await site.put('sect/_index.md', post({ title: marker, description: marker, ...bounds }, marker));
      await told();
    },
  );

  it('does not disturb a reference to another post of its name', async () => {
    const site = openSite();
    await site.put('docs/setup.md', post({ title: 'Shown' }));
    await site.put('drafts/setup.md', post({ title: marker, draft: true }));
    await site.put('posts/a.md', post({}, '[l]({{< ref "setup" >}})'));
    expect((await site.visit('/posts/a/')).text).toContain('/docs/setup/');
  });

  it.each(['\u200bdraft', 'draft\u00ad', '\ufeffdraft', ' draft'])(
    'is a draft also when its field is written %j',
    async (name) => {
      const site = openSite();
      const { json } = await site.put('posts/a.md', `---\ntitle: ${marker}\n${name}: true\n---\n${marker}\n`);
      expect(String(json.status)).toMatch(/^(?:draft|422)$/);
      await site.visit('/');
    },
  );
});

describe('bytes that are not those that were looked at', () => {
  it.each(['/posts/a/', '/posts/a.md', '/index.xml', '/feed.json'])(
    'are judged by their own front matter: %s',
    async (path) => {
      const before = openSite();
      await before.put('posts/a.md', post({ title: 'Shown' }));
      expect((await before.visit(path)).text).toContain('Shown');
      const draft = post({ title: marker, draft: true }, marker);
      const site = openSite('r2', { bucket: wavering(before.context.bucket, 'posts/a.md', draft) });
      expect((await site.visit(path)).text).not.toContain('Shown');
    },
  );

  it('are not waited for without end', async () => {
    const before = openSite();
    await before.put('a.txt', 'one');
    const site = openSite('r2', { bucket: wavering(before.context.bucket, 'a.txt', 'two', 1) });
    const told = hearErrors();
    expect((await site.visit('/a.txt')).status).toBe(503);
    expect(told()).toEqual([expect.stringContaining('storage must answer the bytes whose version it names')]);
  });
});

/** The same bucket, which answers other bytes than it lists to each `nth` read, as if another writer were always quicker. */
function wavering(bucket: Bucket, key: string, text: string, nth = 2): Bucket {
  let reads = 0;
  const get: Bucket['get'] = async (asked, range) => {
    const file = await bucket.get(asked, range);
    if (!file || asked !== key || reads++ % nth !== 0) return file;
    return { ...file, version: 'other', body: new Blob([text]).stream() };
  };
  return new Proxy(bucket, { get: (target, name) => (name === 'get' ? get : Reflect.get(target, name)) });
}
