/** Videos and photos as a visitor's browser meets them, on the sample site. */

import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, exif, exifSegment, join, tellsPlace } from '../images/photos.ts';
import type { LocalSite, Started } from './local-site.ts';
import { openPage } from './theme/open-page.ts';

const videos = `---
title: Videos
---

{{< video 1u1PSj8FEls >}}

{{< video 76979871 width="400" height="300" title="Vimeo" start="30" >}}

{{< video "https://www.youtube.com/shorts/1u1PSj8FEls" >}}

{{< video "/clips/launch.mp4" >}}

![Upright](/images/photo.jpg)
`;

export function testMedia(start: () => Started): void {
  describe('media in a browser', () => {
    let browser: Browser;
    let site: LocalSite;

    beforeAll(async () => {
      ({ site, browser } = start());
      await site.put('clips/launch.mp4', 'not a film');
      await site.put('clips/launch.de.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n');
      await site.put('images/photo.jpg', await photo());
      await site.put('posts/videos.md', videos);
    });

    test('posters come from the site, in boxes of every shape, without a jump', async () => {
      const { page, asked, complaints, layoutShift, close } = await openPage(
        browser,
        `${site.origin}/posts/videos/`,
      );
      const posters = page.locator('a.video-poster');
      const shapes: number[] = [];
      for (const poster of await posters.all()) {
        await poster.scrollIntoViewIfNeeded();
        const image = `document.querySelectorAll('a.video-poster img')[${shapes.length}]`;
        await expect.poll(() => page.evaluate(`${image}.naturalWidth`)).toBeGreaterThan(0);
        const { width = 0, height = 1 } = (await poster.boundingBox()) ?? {};
        shapes.push(Math.round((width / height) * 100) / 100);
      }
      expect(shapes[0]).toBeCloseTo(16 / 9, 1);
      expect(shapes[1]).toBeCloseTo(4 / 3, 1);
      expect(shapes).toHaveLength(3);
      expect(asked.map((request) => request.url())).toEqual([]);
      expect(complaints.filter((text) => !text.includes('launch.mp4'))).toEqual([]);
      expect(await layoutShift()).toBe(0);
      await close();
    });

    test('the one that is pressed asks its own host, and no other', async () => {
      const { page, asked, close } = await openPage(browser, `${site.origin}/posts/videos/`);
      await page.locator('a.video-poster').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.frameLocator('iframe').locator('title').waitFor({ state: 'attached' });
      expect(asked.map((request) => request.url())).toEqual([
        'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1',
      ]);
      expect(await page.locator('iframe').getAttribute('src')).toMatch(/#t=30s$/);
      await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('IFRAME');
      await close();
    });

    test('captions are offered in their language', async () => {
      const { page, close } = await openPage(browser, `${site.origin}/posts/videos/`);
      const tracks = await page.evaluate(
        "[...document.querySelector('video').textTracks].map((track) => [track.kind, track.label, track.language])",
      );
      expect(tracks).toEqual([['captions', 'Deutsch', 'de']]);
      await close();
    });

    test('a photo stands upright, and does not tell where it was taken', async () => {
      const { page, close } = await openPage(browser, `${site.origin}/posts/videos/`);
      const image = page.locator('img[alt="Upright"]');
      await image.scrollIntoViewIfNeeded();
      const shown = `document.querySelector('img[alt="Upright"]')`;
      await expect
        .poll(() => page.evaluate(`[${shown}.naturalWidth, ${shown}.naturalHeight]`))
        .toEqual([20, 40]);
      expect([await image.getAttribute('width'), await image.getAttribute('height')]).toEqual(['20', '40']);
      const bytes = new Uint8Array(await (await fetch(`${site.origin}/images/photo.jpg`)).arrayBuffer());
      expect([tellsPlace(await photo()), tellsPlace(bytes)]).toEqual([true, false]);
      await close();
    });

    /** A JPEG that Chromium made, 40 by 20 pixels, to be shown turned by a quarter. */
    async function photo(): Promise<Uint8Array<ArrayBuffer>> {
      const page = await browser.newPage();
      const address = await page.evaluate<string>(`(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [40, 20];
      return canvas.toDataURL('image/jpeg');
    })()`);
      await page.close();
      const bytes = bytesOf(atob(address.slice(address.indexOf(',') + 1)));
      return join(bytes.slice(0, 2), exifSegment(exif()), bytes.slice(2));
    }
  });
}
