/** What an author's own shortcode makes of the pages that call it. */

import { describe, expect, it } from 'vitest';
import { openSite, png, post } from './visitor.ts';

describe("an author's own shortcode", () => {
  it('is checked when it is uploaded, and changes the pages that call it at once', async () => {
    const site = openSite();
    const bad = await site.put('shortcodes/note.html', '<p>\n{{ if }}</p>');
    expect([bad.status, bad.json.errors]).toMatchObject([422, [{ line: 2 }]]);
    await site.put('shortcodes/note.html', '<aside class="note">{{ .Get 0 }}: {{ .Inner }}</aside>');
    const { status, json } = await site.put(
      'posts/a.md',
      post({}, '{{< note "Beware" >}}<b>dogs</b>{{< /note >}}'),
    );
    expect([status, json.warnings]).toEqual([201, []]);
    expect((await site.visit('/posts/a/')).text).toMatch(/<aside class="note">Beware: .*dogs/);
    await site.put('shortcodes/note.html', '<p>New {{ .Get 0 }}{{ .Inner }}</p>');
    expect((await site.visit('/posts/a/')).text).toContain('<p>New Beware');
    await site.upload('DELETE', 'shortcodes/note.html');
    expect((await site.visit('/posts/a/')).text).not.toContain('New Beware');
  });

  it('may refer to other files: its pages change with them, and with what it refers to', async () => {
    const site = openSite();
    await site.put('shortcodes/see.html', '<a href="{{ ref . (.Get 0) }}">see</a><img src="/dot.png">');
    await site.put('posts/target.md', post({ url: '/first/' }));
    const { json } = await site.put('posts/a.md', post({}, '{{< see "target.md" >}}'));
    expect(json.warnings).toEqual([]);
    const shown = async () => (await site.visit('/posts/a/')).text;
    expect(await shown()).toContain('/first/">see</a>');
    await site.put('posts/target.md', post({ url: '/second/' }));
    expect(await shown()).toContain('/second/">see</a>');
    expect(await shown()).not.toContain('width="3"');
    await site.put('dot.png', png(3, 2));
    expect(await shown()).toContain('width="3" height="2"');
    const changed = await site.put(
      'shortcodes/see.html',
      '{{ with .Get 0 }}<a href="{{ ref $.Page "b" }}">b</a>{{ end }}',
    );
    expect(changed.json.sweep).toBe(true);
    await site.put('posts/b.md', post({ url: '/third/' }));
    expect(await shown()).toContain('/third/">b</a>');
    await site.put('posts/b.md', post({ url: '/fourth/' }));
    expect(await shown()).toContain('/fourth/">b</a>');
  });

  it('goes before a built-in one whose arguments it does not share', async () => {
    const site = openSite();
    const call = post({}, '{{< relref >}}inside{{< /relref >}}');
    expect((await site.put('posts/a.md', call)).status).toBe(422);
    await site.put('shortcodes/relref.html', '<b>own {{ .Inner }}</b>');
    expect((await site.put('posts/a.md', call)).json).toMatchObject({ status: 'published', warnings: [] });
    expect((await site.visit('/posts/a/')).text).toContain('<b>own inside</b>');
    // Without it the post cannot be read, and says so, until it is there again.
    await site.upload('DELETE', 'shortcodes/relref.html');
    expect((await site.visit('/posts/a/')).status).toBe(404);
    await site.put('shortcodes/relref.html', '<i>back {{ .Inner }}</i>');
    expect((await site.visit('/posts/a/')).text).toContain('<i>back inside</i>');
  });
});
