/** Proposals are seen by whoever has their link, and by nobody else. */

import { describe, expect, it } from 'vitest';
import { app } from '../../src/app.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { door } from './mcp-client.ts';
import { marker, openSite, origin, post, type Site, tokens } from './visitor.ts';

/** As `call`, but the answer may have the marker. */
async function privately(site: Site, name: string, args: object) {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
  const headers = { Authorization: `Bearer ${tokens.author}`, 'Content-Type': 'application/json' };
  const request = new Request(origin + door, { method: 'POST', body: JSON.stringify(message), headers });
  const { result } = await (await app.fetch(request, site.context)).json<{
    result: { structuredContent: { previewUrl: string } };
  }>();
  return result.structuredContent;
}

const shownBy = async (site: Site, url: string) => (await app.fetch(new Request(url), site.context)).text();

const text = (words: string, title = 'A') =>
  post({ title, date: '2026-01-01', tags: [title], menu: { main: { name: title } } }, words);

describe.each(['the built-in theme', 'layouts of its own'])('by %s', (by) => {
  it.each(['r2', 'kv'] as const)('in %s no public answer has a proposal', async (kind) => {
    const site = openSite(kind);
    if (by !== 'the built-in theme') {
      await site.put('layouts/_default/single.html', '<h1>{{ .Title }}</h1>{{ .Content }}');
      await site.put(
        'layouts/_default/list.html',
        '<h1>List</h1>{{ range site.Pages }}{{ .Title }}{{ .Plain }}{{ end }}{{ range site.Menus.main }}{{ .Name }}{{ end }}',
      );
    }
    await site.put('posts/a.md', text('Public words.'));
    await site.put('posts/b.md', text('Other words.', 'B'));
    const { previewUrl } = await privately(site, 'write', {
      key: 'posts/a.md',
      text: text(marker, `${marker} title`),
    });
    expect(await shownBy(site, previewUrl)).toContain(marker);

    await sweepAll(site.context);
    const { files } = await site.context.bucket.list();
    const proposal = files.find(({ key }) => key.startsWith('.history/proposals/'))?.key ?? '';
    expect(proposal).toMatch(/\/author$/);
    const paths = [
      ...[
        '/',
        '/posts/',
        '/posts/a/',
        '/posts/b/',
        '/posts/a.md',
        '/tags/',
        '/tags/one/',
        '/archive/',
        '/index.xml',
      ],
      ...[
        '/atom.xml',
        '/feed.json',
        '/sitemap.xml',
        '/llms.txt',
        '/robots.txt',
        '/search/?q=marker',
        '/search/suggest?q=mark',
      ],
      ...[`/${proposal}`, `/${encodeURIComponent(proposal)}`, `/posts/a/?proposed`],
      ...[previewUrl.replace('?proposed', ''), previewUrl.replace('?proposed', 'cat.jpg?proposed')],
    ];
    for (const path of paths) await site.visit(path);
    expect((await site.visit(`/${proposal}`)).status).toBe(404);
    for (const address of [proposal, '?history', `${proposal}?versions`, '', 'posts/a.md?versions']) {
      expect((await site.upload('GET', address)).text).not.toContain(marker);
    }
    expect((await site.upload('GET', '?history')).text).not.toContain('proposals');
  });
});

it('by a link that somebody made up nobody sees one', async () => {
  const site = openSite();
  await site.put('posts/a.md', text('Public words.'));
  const { previewUrl } = await privately(site, 'write', { key: 'posts/a.md', text: text(marker) });
  const [start = '', secret = ''] = /^(.*\/preview\/)([^/]+)/.exec(previewUrl)?.slice(1) ?? [];
  const other = secret.endsWith('A') ? 'E' : 'A';
  for (const made of [`${secret.slice(0, -1)}${other}`, `x${secret}`, secret.split('.')[0], 'x']) {
    expect((await site.visit(`${start}${made}/?proposed`)).status).toBe(404);
  }
  site.pass(86_400_000);
  expect((await site.visit(previewUrl)).status).toBe(404);
});
