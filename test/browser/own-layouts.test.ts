/** Pages by the owner's layouts before a browser: what templates write runs under the page's policy, nothing of a post does. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, launchChromium } from './chromium.ts';
import { type LocalSite, startLocalSite } from './local-site.ts';
import { openPage } from './theme/open-page.ts';

/** Each part that runs adds its name. */
const single = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>#styled { color: {{ site.Params.color }} }</style>
<link rel="stylesheet" href="https://fonts.example/a.css">
<script>ran = []; title = {{ .Title }}; text = "{{ .Params.text }}"; ran.push("inline")</script>
<script src="https://scripts.example/foreign.js"></script>
<script src="/own.js"></script>
<script type="importmap">{"imports": {"a": "/module.js"}}</script>
<script type="module">import "a"; ran.push("module")</script>
<script type="application/ld+json">{"name": {{ .Title }}, "text": {{ .Params.text }}}</script>
{{ with resources.Get "made.js" | resources.ExecuteAsTemplate "made.js" . }}<script src="{{ .RelPermalink }}"></script>{{ end }}
</head><body>
<p id="styled" style="margin-left: {{ site.Params.margin }}">{{ .Params.html | safeHTML }}</p>
<button id="button" onclick="ran.push('handler'); said = {{ .Title }}">go</button>
<iframe src="https://frames.example/"></iframe><img src="https://images.example/a.png" alt="{{ .Params.text }}">
<a id="link" href="{{ .Params.link }}">{{ .Params.text | safeJS }}</a>
{{ range .Params.scripts }}<script src="{{ . | safeURL }}"></script>{{ end }}
{{ .Content }}</body></html>`;

const attack = '</script><script>ran.push("post")</script><img src=x onerror="ran.push(\'post\')">';

const hostile = JSON.stringify({
  title: `${attack}\\";ran.push("post");//`,
  text: `\\";ran.push("post");//'${attack}`,
  html: `<<x-y>img src=x onerror=ran.push("post")>${attack}<<x-y>script src=/posts/a/evil.js></script>`,
  link: 'javascript:ran.push("post")',
  scripts: ['/posts/a/evil.js', '//evil.example/a.js'],
});

const post = `${hostile}\n\n${attack}\n\n<script src="/posts/a/evil.js"></script>\n\n[a](javascript:ran.push("post"))`;

describeInChromium('a page by own layouts', () => {
  let browser: Browser;
  let site: LocalSite;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    await site.put('site.yaml', 'title: T\nparams: {color: red, margin: 7px}\n');
    await site.put('own.js', 'ran.push("own")');
    await site.put('module.js', 'ran.push("imported")');
    await site.put(
      'layouts/_assets/made.js',
      'ran.push("made"); made = "{{ .Title }}"; also = {{ jsonify .Params.text }}',
    );
    await site.put('posts/a/evil.js', 'ran.push("post")');
    await site.put('posts/a/index.md', post);
    await site.put('layouts/list.html', '<p>List</p>');
    await site.put('layouts/single.html', single);
  });

  afterAll(async () => {
    await Promise.all([site?.stop(), browser?.close()]);
  });

  test('runs what its templates write, and nothing of a post', async () => {
    const { page, asked, complaints, close } = await openPage(browser, `${site.origin}/posts/a/`);
    await page.click('#button');
    await page.click('#link');
    await expect.poll(() => page.evaluate('ran.length')).toBeGreaterThanOrEqual(6);
    expect((await page.evaluate<string[]>('ran')).toSorted()).toEqual(
      ['handler', 'imported', 'inline', 'made', 'module', 'own'].toSorted(),
    );
    const { title, text } = JSON.parse(hostile);
    expect(await page.evaluate('[title, said, made, text, also]')).toEqual([title, title, title, text, text]);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toEqual({ name: title, text });
    expect(await page.evaluate('getComputedStyle(styled).color + getComputedStyle(styled).marginLeft')).toBe(
      'rgb(255, 0, 0)7px',
    );
    const hosts = new Set(asked.map((request) => new URL(request.url()).hostname));
    expect([...hosts].toSorted()).toEqual([
      ...['fonts.example', 'frames.example', 'images.example', 'scripts.example'],
    ]);
    expect(complaints.filter((text) => /policy/i.test(text))).toEqual([]);
    await close();
  });
});
