/** The owner's own parts under the real policy: what is named runs, and nothing else. */

import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSite, Started } from './local-site.ts';

const named = 'https://named.example';
const other = 'https://other.example';

const footer = `<script>window.ran = ['inline'];</script>
<script src="${named}/a.js"></script>
<script src="${other}/b.js"></script>
<p id="own" onclick="ran.push('handler')" style="position: fixed">Mine</p>
<style>#own { color: rgb(1, 2, 3) }</style>
`;

export function testOwnParts(start: () => Started): void {
  describe('the owner’s own parts in a browser', () => {
    let browser: Browser;
    let site: LocalSite;

    beforeAll(async () => {
      ({ site, browser } = start());
      await site.put('site.yaml', `title: Own\ncsp:\n  script-src: ${named}\n`);
      await site.put('fragments/footer.html', footer);
      await site.put('theme.css', '#own { font-size: 31px }');
    });

    test('scripts run that are inline in a fragment or of a host that is named, and no others', async () => {
      const context = await browser.newContext();
      const asked: string[] = [];
      await context.route(
        (address) => address.origin !== site.origin,
        async (route) => {
          asked.push(route.request().url());
          await route.fulfill({
            contentType: 'text/javascript',
            body: `window.ran.push(${JSON.stringify(route.request().url())});`,
          });
        },
      );
      const page = await context.newPage();
      await page.goto(`${site.origin}/about/`, { waitUntil: 'load' });
      await page.locator('#own').click();
      expect(await page.evaluate('window.ran')).toEqual(['inline', `${named}/a.js`]);
      expect(asked).toEqual([`${named}/a.js`]);
      const look = 'const { color, fontSize, position } = getComputedStyle(own); [color, fontSize, position]';
      expect(await page.evaluate(look)).toEqual(['rgb(1, 2, 3)', '31px', 'static']);
      await context.close();
    });
  });
}
