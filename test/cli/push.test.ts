/** `platen push` in a process of its own, against a real site. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, makeFolder, post } from './folder.ts';
import { useRealSite } from './real-site.ts';
import { platen, startPlaten } from './run-platen.ts';
import { scriptedServer } from './scripted-server.ts';

const site = useRealSite();

const push = (folder: string, args: string[] = [], options = {}) =>
  platen(['push', folder, '--to', site.origin, ...args], { token: site.token, ...options });

const keys = async () => (await site.list()).map(({ key }) => key);

describe('platen push', () => {
  it('publishes a folder, and sends nothing the second time', async () => {
    const folder = makeFolder({ 'posts/a.md': post('First'), 'posts/_index.md': '# Posts\n', 'a.png': 'x' });
    const first = await push(folder);
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining('Sent 3 files (3 new), 0 unchanged'),
    ]);
    expect((await site.visit('/posts/a/')).text).toContain('First');

    const watched = await scriptedServer(() => false, site.origin);
    const second = await push(folder, ['--to', watched.origin]);
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('Sent 0 files, 3 unchanged')]);
    expect(watched.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /upload/']);
  });

  it('sends what changed and only that', async () => {
    const folder = makeFolder({ 'a.md': post('A'), 'b.md': post('B') });
    await push(folder);
    addFiles(folder, { 'b.md': post('Changed'), 'c.md': post('C') });
    const watched = await scriptedServer(() => false, site.origin);
    const { code, stdout } = await push(folder, ['--to', watched.origin]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Sent 2 files (1 new), 1 unchanged')]);
    // Several are under way at once, so their order says nothing.
    const sent = watched.seen.filter(({ method }) => method === 'PUT').map(({ path }) => path);
    expect(sent.sort()).toEqual(['/upload/b.md', '/upload/c.md']);
    expect((await site.visit('/b/')).text).toContain('Changed');
  });

  it('names file, line and column of each problem, publishes everything else, and ends with 1', async () => {
    const folder = makeFolder({
      'good.md': post('Good'),
      'front.md': '---\ntitle: x\ndraft: perhaps\n---\n',
      'call.md': post('Call', 'See {{< nothing >}}.'),
      'also-good.md': post('Also good'),
    });
    const { code, stdout } = await push(folder);
    expect(code).toBe(1);
    expect(stdout).toContain(`${join(folder, 'front.md')}:3:1: Cannot read "draft"`);
    expect(stdout).toContain(`${join(folder, 'call.md')}:6:5: Cannot expand "nothing"`);
    expect(await keys()).toEqual(['also-good.md', 'good.md']);
    expect((await site.visit('/good/')).status).toBe(200);
  });

  it('with a token for drafts sends drafts with their files, and tells of each other file why it is refused', async () => {
    const folder = makeFolder({
      'posts/_index.md': post('Posts'),
      'posts/seen.md': post('Seen'),
      'a.png': 'x',
    });
    await push(folder);
    addFiles(folder, {
      'posts/seen.md': post('Changed'),
      'posts/_index.md': post('Changed'),
      'posts/new.md': post('New'),
      'posts/idea.md': '---\ntitle: Idea\ndraft: true\n---\n',
      'posts/trip/index.md': '---\ntitle: Trip\ndraft: true\n---\n',
      'posts/trip/cat.png': 'x',
      'posts/shown/index.md': post('Shown'),
      'posts/shown/cat.png': 'x',
      'site.yaml': 'title: Mine\n',
      'layouts/single.html': '{{ .Title }}',
    });
    const asGuest = { token: site.draftsToken };
    const { code, stdout, stderr } = await push(folder, [], asGuest);
    expect([code, stderr]).toEqual([1, '']);
    const refused = ['_index.md', 'seen.md', 'new.md', 'shown/index.md', 'shown/cat.png'].map(
      (name) => `posts/${name}`,
    );
    for (const name of [...refused, 'site.yaml', 'layouts/single.html']) {
      expect(stdout).toMatch(
        new RegExp(`/${name}:1:1: Cannot (?:change|publish) "${name}": with the token "drafts"`),
      );
    }
    expect(stdout).toMatch(/^Sent 3 files \(3 new\), 1 unchanged, 7 problems/m);
    expect(stdout).toContain('posts/trip/cat.png: asset');
    expect((await site.visit('/posts/seen/')).text).toContain('Seen');
    const again = await push(folder, ['--delete', '--yes'], asGuest);
    expect(again.stdout).toMatch(/^Sent 0 files, 4 unchanged, 7 problems/m);
    rmSync(join(folder, 'a.png'));
    const deleting = await push(folder, ['--delete', '--yes'], asGuest);
    expect([deleting.code, deleting.stdout]).toEqual([1, expect.stringContaining('Cannot change "a.png"')]);
  });

  it('publishes unknown shortcodes when it is lenient, with a warning', async () => {
    const folder = makeFolder({ 'call.md': post('Call', 'See {{< nothing >}}.') });
    const { code, stdout } = await push(folder, ['--lenient']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('call.md:6:5: warning: Cannot expand "nothing"'),
    ]);
  });

  it('warns of no link between files that are sent together, in whatever order', async () => {
    const folder = makeFolder({
      'a.md': post('A', '[b]({{< ref "b" >}}), [b](/b/) and [none](/none/)'),
      'b.md': post('B', '[a]({{< ref "a" >}})'),
    });
    const { stdout } = await push(folder);
    expect(stdout).toContain('0 problems, 1 warning');
    expect(stdout).toContain('Cannot show visitors "/none/"');
  });

  it('reports what the site refuses, with the file', async () => {
    await site.put('old.md', '---\nurl: /here/\n---\n');
    const folder = makeFolder({ 'new.md': '---\nurl: /here/\n---\n', 'b.md': post('B') });
    const { code, stdout } = await push(folder);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('new.md:1:1: Cannot publish "new.md" at "/here/"'),
    ]);
    expect(await keys()).toEqual(['b.md', 'old.md']);
  });

  it('changes nothing in a dry run', async () => {
    await site.put('old.md', post('Old'));
    const folder = makeFolder({ 'a.md': post('A'), 'bad.md': '---\ndraft: perhaps\n---\n' });
    const { code, stdout } = await push(folder, ['--dry-run', '--delete']);
    expect(code).toBe(1);
    expect(stdout).toContain('send a.md');
    expect(stdout).toContain('delete old.md');
    expect(stdout).toContain('bad.md:2:1: Cannot read "draft"');
    expect(await keys()).toEqual(['old.md']);
  });

  it('prints one JSON document', async () => {
    const folder = makeFolder({
      'a.md': post('A'),
      'd.md': '---\ndraft: true\n---\n',
      'bad.md': '---\ndraft: x\n---\n',
    });
    const { code, stdout } = await push(folder, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      site: site.origin,
      sent: [
        { key: 'a.md', change: 'created', status: 'published', url: `${site.origin}/a/` },
        { key: 'd.md', change: 'created', status: 'draft' },
      ],
      statuses: { published: 1, draft: 1 },
      problems: [{ file: join(folder, 'bad.md'), line: 2, column: 1, message: expect.any(String) }],
      failure: null,
      exitCode: 1,
    });
  });

  it('maps a Hugo site', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "x"\n',
      'content/posts/a.md': post('A'),
      'static/images/a.png': 'x',
      'layouts/shortcodes/note.html': '<b>{{ .Inner }}</b>',
      'layouts/index.html': 'x',
      'data/a.json': '{}',
      'themes/a/theme.toml': '',
      'README.md': 'x',
      'theme.css': 'p {}',
      'fragments/footer.html': '<p>x</p>',
      'fragments/notes.html': 'x',
    });
    const { code, stdout } = await push(folder);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/themes\/?:1:1: warning: Left out one file/)]);
    expect(await keys()).toEqual([
      'fragments/footer.html',
      'hugo.toml',
      'images/a.png',
      'layouts/_data/a.json',
      'layouts/index.html',
      'layouts/shortcodes/note.html',
      'posts/a.md',
      'theme.css',
    ]);
  });

  it('never shows the files of a draft, whatever goes wrong with its post', async () => {
    const folder = makeFolder({
      'secret/index.md': '---\ndraft: true\n---\n',
      'secret/cat.jpg': 'cat',
      'broken/index.md': '---\ndraft: ture\n---\n',
      'broken/cat.jpg': 'cat',
    });
    const statuses: number[] = [];
    const watched = await scriptedServer(async ({ method, path }) => {
      if (method === 'PUT' && path.endsWith('secret/cat.jpg'))
        statuses.push((await site.visit('/secret/')).status);
      return false;
    }, site.origin);
    const { code, stdout } = await push(folder, ['--to', watched.origin]);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('cat.jpg:1:1: Cannot publish "broken/cat.jpg"'),
    ]);
    expect(await keys()).toEqual(['secret/cat.jpg', 'secret/index.md']);
    expect((await site.visit('/secret/cat.jpg')).status).toBe(404);
    const sent = watched.seen.filter(({ method }) => method === 'PUT').map(({ path }) => path);
    expect(sent).toEqual(['/upload/secret/index.md', '/upload/secret/cat.jpg']);
  });

  it('sends large media as a stream', async () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const folder = makeFolder({ 'film.mp4': bytes });
    expect((await push(folder)).code).toBe(0);
    const response = await fetch(`${site.origin}/film.mp4`);
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), bytes)).toBe(0);
    expect((await push(folder)).stdout).toContain('Sent 0 files, 1 unchanged');
  });

  it('pushes again whenever a file changes', async () => {
    const folder = makeFolder({ 'a.md': post('A') });
    const watching = startPlaten(['push', folder, '--to', site.origin, '--watch'], { token: site.token });
    await watching.says('Sent 1 file');
    writeFileSync(join(folder, 'b.md'), post('Later'));
    await watching.says('b.md: published');
    expect((await site.visit('/b/')).text).toContain('Later');
    writeFileSync(join(folder, 'c.md'), '---\ndraft: x\n---\n');
    await watching.says('c.md:2:1: Cannot read "draft"');
    rmSync(join(folder, 'c.md'));
    await watching.says('Sent 0 files, 2 unchanged, 0 problems');
    watching.child.kill('SIGINT');
    expect((await watching.ended).code).toBe(0);
  });
});

describe('platen push --delete', () => {
  const folderWithout = async () => {
    await site.put('old.md', post('Old'));
    await site.put('posts/older.md', post('Older'));
    return makeFolder({ 'a.md': post('A') });
  };

  it('deletes nothing unless it is asked to', async () => {
    await push(await folderWithout());
    expect(await keys()).toEqual(['a.md', 'old.md', 'posts/older.md']);
  });

  it.each(['n\n', '', '\n', 'yo\n'])('lists and asks, and takes %j for no', async (input) => {
    const folder = await folderWithout();
    const { code, stdout, stderr } = await push(folder, ['--delete'], { input });
    expect([code, stdout]).toEqual([1, expect.stringContaining('Not deleted: 2 files')]);
    expect(stderr).toMatch(/delete old\.md\ndelete posts\/older\.md\n.*Delete\? \[y\/N\]/);
    expect(await keys()).toEqual(['a.md', 'old.md', 'posts/older.md']);
  });

  it('deletes after a yes', async () => {
    const { code, stdout } = await push(await folderWithout(), ['--delete'], { input: 'y\n' });
    expect([code, stdout]).toEqual([0, expect.stringContaining('deleted 2')]);
    expect(await keys()).toEqual(['a.md']);
    expect((await site.visit('/old/')).status).toBe(410);
  });

  it('does not ask with --yes', async () => {
    const { code, stderr } = await push(await folderWithout(), ['--delete', '--yes']);
    expect([code, stderr]).toEqual([0, '']);
    expect(await keys()).toEqual(['a.md']);
  });

  it('moves a post: its new file gets the address that the old one had', async () => {
    await site.put('old.md', '---\nurl: /here/\ntitle: Old\n---\n');
    const folder = makeFolder({ 'new.md': '---\nurl: /here/\ntitle: New\n---\n' });
    const { code } = await push(folder, ['--delete', '--yes']);
    expect(code).toBe(0);
    expect((await site.visit('/here/')).text).toContain('New');
  });

  it('does not empty a site for a folder without files', async () => {
    await site.put('old.md', post('Old'));
    const { code, stderr } = await push(makeFolder(), ['--delete', '--yes']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^Cannot push .*must have a file/)]);
    expect(await keys()).toEqual(['old.md']);
  });
});
