/** What somebody does with an agent: finds a post, sees a change before others do, publishes it and takes it back. */

import { describe, expect, it } from 'vitest';
import { call, type Era } from './mcp-client.ts';
import { openSite, post } from './visitor.ts';

describe.each(['r2', 'kv'] as const)('in %s', (kind) => {
  it.each(['modern', 'legacy'] as Era[])('a story in the %s era', async (era) => {
    const site = openSite(kind);
    const use = (name: string, args: Record<string, unknown>) => call(site, name, args, { era });
    const shown = async () => (await site.visit('/posts/spring/')).text;
    await site.put(
      'posts/spring.md',
      post({ title: 'Spring', date: '2026-03-01' }, 'The wire is stif.\n\nEnd.'),
    );

    const found = await use('search', { query: 'wire' });
    expect(found.value.results).toEqual([
      {
        id: 'posts/spring.md',
        title: 'Spring',
        url: 'https://example.org/posts/spring/',
        status: 'published',
        snippet: expect.stringContaining('The wire is stif'),
      },
    ]);
    const { value: file } = await use('read', { key: found.value.results[0].url });
    expect(file).toMatchObject({ key: 'posts/spring.md', status: 'published', lines: 9 });

    // Visitors see none of it; whoever has the link does.
    const edit = { key: file.key, ifMatch: file.version, edits: [{ old: 'stif.', new: 'stiff.' }] };
    const seen = await use('edit', edit);
    expect(seen.value).toMatchObject({ status: 'proposed', change: 'none', warnings: [] });
    expect(await shown()).toContain('The wire is stif.');
    const preview = await site.visit(seen.value.previewUrl);
    expect([preview.status, preview.text]).toEqual([200, expect.stringContaining('The wire is stiff.')]);
    expect(preview.text).toContain('Preview: proposed');

    // An error has its line, and changes nothing.
    const faulty = await use('edit', {
      ...edit,
      ifMatch: seen.value.version,
      edits: [{ old: 'End.', new: '{{< figure >}}' }],
    });
    expect([faulty.isError, faulty.text]).toEqual([
      true,
      expect.stringMatching(/^- .*figure.* \(line 8, column 1\)$/m),
    ]);
    expect(await shown()).toContain('The wire is stif.');

    const done = await use('edit', { key: file.key, edits: [], publish: true });
    expect(done.value).toMatchObject({ status: 'published', change: 'replaced', previewUrl: null });
    expect(await shown()).toContain('The wire is stiff.');
    expect((await site.visit(seen.value.previewUrl)).status).toBe(404);

    const { value: history } = await use('versions', { key: file.key });
    expect(history.versions.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([true, false]);
    await use('restore', { key: file.key, version: history.versions[1].version });
    expect(await shown()).toContain('The wire is stif.');
  });
});
