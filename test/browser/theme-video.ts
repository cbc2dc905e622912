import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post, site } from '../theme/sample-pages.ts';
import type { ThemeInBrowser } from './theme/bundle-theme.ts';
import { openPage } from './theme/open-page.ts';
import { type PageServer, servePages } from './theme/serve-pages.ts';

const player = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1';
const address = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';

/** What assistive technology calls the link; browsers differ in the space. */
const name = /^Play video ?: Big Buck Bunny$/;

/** Names that hide the document's and the window's own from a careless script. */
const clobbering = [
  'addEventListener',
  'createElement',
  'querySelector',
  'querySelectorAll',
  'body',
  'location',
  'URL',
  'Document',
  'Set',
]
  .map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`)
  .join('');

const pages = new Map(
  Object.entries({
    '/': figure(player),
    '/elsewhere/': figure('https://evil.example/embed/aqz-KE-bpKQ'),
    '/nearly/': figure('https://www.youtube-nocookie.com.evil.example/embed/x'),
    '/script/': figure('javascript:alert(1)'),
    '/nonsense/': figure('//'),
    '/clobbered/': clobbering + figure(player),
    '/two/': figure('nonsense') + figure(player),
    '/captionless/': figure(player).replace(/<figcaption>.*<\/figcaption>/, ''),
    '/vimeo/': figure('https://player.vimeo.com/video/1084537?autoplay=1'),
  }).map(([path, html]) => [path, { ...post, path, html }]),
);

export function testVideo(start: () => ThemeInBrowser): void {
  describe('the video player', () => {
    let browser: Browser;
    let server: PageServer;

    beforeAll(async () => {
      const { theme } = start();
      ({ browser } = start());
      server = await servePages(theme, site, pages);
    });

    afterAll(async () => {
      await server.close();
    });

    test('asks nobody before it is pressed, then exactly the host without cookies', async () => {
      const { page, asked, complaints, layoutShift, close } = await open('/');
      expect(asked).toEqual([]);
      await page.getByRole('button', { name }).click();
      await page.frameLocator('iframe').locator('title').waitFor({ state: 'attached' });
      expect(asked.map((request) => request.url())).toEqual([player]);
      expect(await asked[0]?.headerValue('referer')).toBe(`${server.origin}/`);
      expect(complaints).toEqual([]);
      expect(await layoutShift()).toBe(0);
      await close();
    });

    test('takes the place of the link, with a name, the right to play and the focus', async () => {
      const { page, close } = await open('/');
      await page.locator('a.video-poster').click();
      expect(await page.locator('a.video-poster').count()).toBe(0);
      const frame = page.locator('.video-frame > iframe');
      expect(await frame.getAttribute('title')).toBe('Big Buck Bunny');
      expect(await frame.getAttribute('allow')).toBe('autoplay; encrypted-media; picture-in-picture');
      expect(await frame.getAttribute('allowfullscreen')).toBe('');
      expect(await frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
      await expect.poll(() => focusedElement(page)).toBe('IFRAME');
      await close();
    });

    test.each([320, 768, 1280])('keeps its box of 4:3 at %i pixels', async (width) => {
      const { page, close } = await open('/', { viewport: { width, height: 800 } });
      await page.locator('a.video-poster').scrollIntoViewIfNeeded();
      const before = await page.locator('a.video-poster').boundingBox();
      await page.locator('a.video-poster').click();
      const after = await page.locator('iframe').boundingBox();
      expect(after).toEqual(before);
      expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(4 / 3, 2);
      await close();
    });

    test.each(['Enter', ' '])('starts at the key "%s"', async (key) => {
      const { page, close } = await open('/');
      await page.locator('a.video-poster').focus();
      await page.keyboard.press(key);
      expect(await page.locator('iframe').getAttribute('src')).toBe(player);
      await expect.poll(() => focusedElement(page)).toBe('IFRAME');
      await close();
    });

    test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])(
      'leaves a click with the %s to the link',
      async (key) => {
        const { page, close } = await open('/');
        const isPrevented = await page.evaluate<boolean>(`(() => {
      let isPrevented;
      document.addEventListener('click', (event) => {
        isPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      const click = new MouseEvent('click', { ${key}: true, bubbles: true, cancelable: true });
      document.querySelector('a.video-poster').dispatchEvent(click);
      return isPrevented;
    })()`);
        expect(isPrevented).toBe(false);
        expect(await page.locator('iframe').count()).toBe(0);
        await close();
      },
    );

    test('is a plain link without JavaScript', async () => {
      const { page, close } = await open('/', { javaScriptEnabled: false });
      await page.getByRole('link', { name }).click();
      await page.waitForURL(address);
      await close();
    });

    test.each(['/elsewhere/', '/nearly/', '/script/', '/nonsense/'])(
      'is a plain link at %s',
      async (path) => {
        const { page, close } = await open(path);
        expect(await page.locator('a.video-poster').getAttribute('role')).toBeNull();
        await page.locator('a.video-poster').click();
        await page.waitForURL(address);
        await close();
      },
    );

    describe('plays', () => {
      test.each(['/clobbered/', '/two/', '/captionless/', '/vimeo/'])('at %s', async (path) => {
        const { page, complaints, close } = await open(path);
        await page.locator('a.video-poster').last().click();
        expect(await page.locator('iframe').getAttribute('title')).toContain('Big Buck Bunny');
        expect(complaints).toEqual([]);
        await close();
      });
    });

    function open(path: string, options = {}) {
      return openPage(browser, server.origin + path, options);
    }
  });
}

function focusedElement(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.tagName');
}

/** What the renderer writes for a video. */
function figure(src: string): string {
  return `<figure class="video"><a class="video-poster" href="${address}" data-player="${src}" rel="noopener"><svg class="video-space" viewBox="0 0 720 540" aria-hidden="true"></svg><span class="video-play">Play video<span class="visually-hidden">: Big Buck Bunny</span></span></a><figcaption>Big Buck Bunny</figcaption></figure>`;
}
