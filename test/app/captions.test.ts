/** Captions that lie beside a video of the site. */

import { describe, expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n';

describe('captions', () => {
  it('change the page when they come and when they go', async () => {
    const site = openSite();
    await site.put('clips/launch.mp4', 'a film');
    await site.put('posts/a.md', post({}, '{{< video "/clips/launch.mp4" >}}'));
    const before = await site.visit('/posts/a/');
    expect(before.text).not.toContain('<track');

    for (const name of ['launch.vtt', 'launch.de.vtt', 'launch.txt', 'launcher.vtt', 'launch-2.vtt']) {
      await site.put(`clips/${name}`, vtt);
    }
    const { headers, text } = await site.visit('/posts/a/');
    expect(text.match(/<track[^>]*>/g)).toEqual([
      '<track kind="captions" src="/clips/launch.de.vtt" srclang="de" label="Deutsch">',
      '<track kind="captions" src="/clips/launch.vtt" srclang="en" label="English">',
    ]);
    expect(headers.get('ETag')).not.toBe(before.headers.get('ETag'));
    expect((await site.visit('/clips/launch.de.vtt')).headers.get('Content-Type')).toBe(
      'text/vtt; charset=utf-8',
    );

    await site.upload('DELETE', 'clips/launch.vtt');
    await site.upload('DELETE', 'clips/launch.de.vtt');
    expect((await site.visit('/posts/a/')).headers.get('ETag')).toBe(before.headers.get('ETag'));
  });

  it('of a page bundle are found beside its page', async () => {
    const site = openSite();
    await site.put('posts/trip/index.md', post({ slug: 'journey' }, '{{< video clip.mp4 >}}'));
    await site.put('posts/trip/clip.mp4', 'a film');
    await site.put('posts/trip/clip.fr.vtt', vtt);
    const { text } = await site.visit('/posts/journey/');
    expect(text).toContain('src="clip.fr.vtt" srclang="fr" label="Français"');
    expect((await site.visit('/posts/journey/clip.fr.vtt')).text).toBe(vtt);
  });
});
