/** Pages of the theme alone, without a site: one bundle of it and one browser for all of them. */

import { afterAll, beforeAll } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { bundleTheme, type ThemeInBrowser } from './theme/bundle-theme.ts';
import { testLook } from './theme-look.ts';
import { testScript } from './theme-script.ts';
import { testVideo } from './theme-video.ts';

describeInChromium('the theme', () => {
  let started: ThemeInBrowser;

  beforeAll(async () => {
    const [theme, browser] = await Promise.all([bundleTheme(), launchChromium()]);
    started = { theme, browser };
  });

  afterAll(() => started.browser.close());

  testLook(() => started);
  testScript(() => started);
  testVideo(() => started);
});
