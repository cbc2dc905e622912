/** The door for agents before the official clients of both eras, and before the protocol's own conformance suite. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSite, startLocalSite } from '../browser/local-site.ts';
import { type Client, conform, connect, hasJudges, startProxy, type TokenProxy } from './mcp-judges.ts';

const path = '/_platen/mcp';

describe.runIf(hasJudges)('agents', () => {
  let site: LocalSite;
  let proxy: TokenProxy;
  beforeAll(async () => {
    site = await startLocalSite();
    proxy = await startProxy(site.origin, path, site.token);
  });
  afterAll(async () => {
    proxy.stop();
    await site.stop();
  });

  const shown = async (address: string) => (await fetch(new URL(address, site.origin))).text();

  describe.each(['2025', '2026'] as const)('with the client of %s', (era) => {
    const clients: Client[] = [];
    const open = async (token: string, at = path) => {
      const client = await connect(era, site.origin + at, token);
      clients.push(client);
      return client;
    };
    const use = async (client: Client, name: string, args: object) => {
      const result = await client.callTool({ name, arguments: args });
      expect(result.isError ?? false, result.content[0]?.text).toBe(false);
      return result.structuredContent;
    };
    afterAll(() => Promise.all(clients.map((client) => client.close())));

    it('a post is found, edited unseen, corrected, published and restored', async () => {
      const client = await open(site.token);
      expect(client.getServerVersion()?.name).toBe('platen');
      // The clients check every result against the schema of its tool.
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['site', 'list', 'search', 'upload-url']),
      );
      const key = `posts/spring-${era}.md`;
      const address = `/posts/spring-${era}/`;
      await site.put(key, `---\ntitle: Spring ${era}\n---\n\nThe wire${era} is stif.\n`);

      await use(client, 'site', {});
      await use(client, 'list', { folder: 'posts/', status: 'published' });
      const { results } = await use(client, 'search', { query: `wire${era}` });
      expect(results[0].id).toBe(key);
      const { version } = await use(client, 'read', { key });
      const edit = { key, edits: [{ old: 'stif', new: 'stiff' }], ifMatch: version };
      const seen = await use(client, 'edit', edit);
      expect(await shown(seen.previewUrl)).toContain('is stiff.');
      expect(await shown(address)).toContain('is stif.');

      const broken = { key, edits: [{ old: 'The wire', new: '{{< figure >}} The wire' }] };
      const told = await client.callTool({ name: 'edit', arguments: broken });
      expect([told.isError, told.content[0]?.text]).toEqual([
        true,
        expect.stringContaining('line 5, column 1'),
      ]);
      const { errors } = await use(client, 'check', { key, text: '{{< figure >}}' });
      expect(errors[0].line).toBeGreaterThan(0);

      await use(client, 'edit', { ...edit, publish: true });
      expect(await shown(address)).toContain('is stiff.');
      const { versions } = await use(client, 'versions', { key });
      await use(client, 'restore', { key, version: versions[1].version });
      expect(await shown(address)).toContain('is stif.');

      const moved = await use(client, 'move', { key, to: `notes/spring-${era}.md` });
      const gone = await use(client, 'delete', { key: moved.key });
      expect(gone).toMatchObject({ status: 'absent', version });
      const { uploadUrl } = await use(client, 'upload-url', { key: `notes/cat-${era}.png` });
      const put = () => fetch(uploadUrl, { method: 'PUT', body: new Uint8Array([0x89, 0x50]) });
      expect([(await put()).status, (await put()).status]).toEqual([201, 403]);
      await use(client, 'delete', { key: `notes/cat-${era}.png`, forever: true });
    });

    it('a token for drafts publishes nothing', async () => {
      const client = await open(site.draftsToken, '/mcp');
      const key = `posts/draft-${era}.md`;
      const draft = await use(client, 'write', { key, text: '---\ntitle: Mine\n---\nText.\n' });
      expect(draft.status).toBe('draft');
      const told = await client.callTool({ name: 'edit', arguments: { key, edits: [], publish: true } });
      expect([told.isError, told.content[0]?.text]).toEqual([
        true,
        expect.stringContaining('which is for drafts'),
      ]);
      expect((await fetch(`${site.origin}/posts/draft-${era}/`)).status).toBe(404);
    });

    it('another token does not sign in', async () => {
      await expect(connect(era, site.origin + path, 'x'.repeat(40))).rejects.toThrow();
    });
  });

  /** What the suite cannot ask of a server that has only tools, and none of the suite's own. */
  const leftOut: Readonly<Record<string, readonly string[]>> = {
    'server-stateless': [
      'sep-2575-server-rejects-undeclared-capability',
      'sep-2575-missing-capability-http-400',
      'sep-2575-http-server-no-independent-requests-on-stream',
      'sep-2575-server-no-log-without-loglevel',
    ],
    caching: [
      'sep-2549-prompts-list-caching-hints',
      'sep-2549-resources-list-caching-hints',
      'sep-2549-resources-templates-list-caching-hints',
    ],
  };

  it.each([
    ['server-initialize', '2025-06-18'],
    ['ping', '2025-06-18'],
    ['server-initialize', '2025-11-25'],
    ['tools-list', '2025-11-25'],
    ['tools-call-simple-text', '2025-11-25'],
    ['tools-call-error', '2025-11-25'],
    ['dns-rebinding-protection', '2025-11-25'],
    ['tools-list', '2026-07-28'],
    ['tools-call-simple-text', '2026-07-28'],
    ['tools-call-error', '2026-07-28'],
    ['dns-rebinding-protection', '2026-07-28'],
    ['http-header-validation', '2026-07-28'],
    ['server-stateless', '2026-07-28'],
    ['caching', '2026-07-28'],
  ])('conform to %s of %s', async (scenario, version) => {
    const checks = await conform(proxy.url, scenario, version);
    const failed = checks.filter(({ status }) => status === 'FAILURE' || status === 'WARNING');
    const told = JSON.stringify(failed, null, 2);
    expect(
      failed.map(({ id }) => id),
      told,
    ).toEqual(leftOut[scenario] ?? []);
    for (const { errorMessage = '' } of failed) expect(errorMessage).toMatch(/Not testable|no such method/);
    expect(checks.filter(({ status }) => status === 'SUCCESS').length).toBeGreaterThan(0);
  });
});
