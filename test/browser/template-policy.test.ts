/** Scripts and handlers of templates run in a browser whose policy allows what was noted, and nothing else does. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PolicyNotes } from '../../src/templates/html/policy-notes.ts';
import { Marked, Safe } from '../../src/templates/value.ts';
import { writeTemplate } from '../templates/write-template.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

const post = { value: new Marked('</script><img src=x onerror="ran.push(\'post\')">é\u2028\\"\'') };
const attack = new Safe('HTML', '<p onclick="ran.push(1)"></p><script>ran.push("post")</script>', true);

/** Each part that runs adds its name. */
const template = [
  '<!DOCTYPE html><meta charset="utf-8"><title>',
  post,
  '</title><script>\n  // A comment\n  ran = []; text = "',
  post,
  '"; /* another */ ran.push("script")\r\n</script><script type="importmap">{"imports": {"a": "/a.js"}}</script>',
  '<script type="module">import "a"; ran.push("module"); ran.push(typeof ',
  post,
  ')</script><button id="a" onclick="ran.push(&quot;handler&quot;); ran.push(\'',
  post,
  '\'.length > 9)"></button><button id=b onclick=ran.push(8)></button>',
  { value: attack },
  '<a href="',
  post,
  '">a</a>',
];

describeInChromium('the noted policy', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  test('lets the templates run, and no text of a post', async () => {
    const notes = new PolicyNotes();
    const body = writeTemplate(template, notes);
    const { scripts, handlers } = notes.policy();
    const allowed = ["'self'", "'unsafe-hashes'", ...scripts, ...handlers].join(' ');
    const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${allowed}` };
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      new URL(route.request().url()).pathname === '/'
        ? route.fulfill({ contentType: 'text/html', headers, body })
        : route.fulfill({ contentType: 'text/javascript', body: 'ran.push("imported")' }),
    );
    await page.goto('http://localhost/');
    await page.click('#a');
    await page.click('#b');
    expect(await page.evaluate('ran')).toEqual([
      'script',
      'imported',
      'module',
      'string',
      'handler',
      true,
      8,
    ]);
    expect(await page.evaluate('text')).toBe(post.value.text);
  });
});
