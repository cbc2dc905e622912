/** What visitors do on the sample site: one site and one browser for all of it. */

import { afterAll, beforeAll } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { testFeeds } from './feeds.ts';
import { type Started, startSampleSite } from './local-site.ts';
import { testMedia } from './media.ts';
import { testOwnParts } from './own-parts.ts';
import { testSearch } from './search.ts';

describeInChromium('the sample site', () => {
  let started: Started;

  beforeAll(async () => {
    const [site, browser] = await Promise.all([startSampleSite(), launchChromium()]);
    started = { site, browser };
  });

  afterAll(async () => {
    await started.browser.close();
    await started.site.stop();
  });

  testFeeds(() => started);
  testSearch(() => started);
  // These change the site, the last one all of its pages.
  testMedia(() => started);
  testOwnParts(() => started);
});
