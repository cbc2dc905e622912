/**
 * Hostile content of every kind, published through the upload route and opened in a browser with the pages' policy taken away, so
 * that the HTML must be harmless by itself. A policy only forbids, so it is enough to open pages that hold many vectors with it too.
 */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sample } from '../runs.ts';
import { describeInChromium, launchChromium } from './chromium.ts';
import { files } from './hostile/files.ts';
import { markdown } from './hostile/markdown.ts';
import { templates } from './hostile/own-templates.ts';
import { callOf, everyField, everySetting, everyUse, numbered, post, siteYaml } from './hostile/posts.ts';
import { type Publisher, publisher } from './hostile/publisher.ts';
import { addresses, clobbering, elements, foreignMedia, handlers, loads } from './hostile/raw-html.ts';
import { harmful, serveRaw } from './hostile/raw-pages.ts';
import { lists, requests } from './hostile/requests.ts';
import { hugoSettings, settings } from './hostile/settings.ts';
import { calls } from './hostile/shortcode-calls.ts';
import { breakouts, mutations } from './hostile/structures.ts';
import { fields, texts } from './hostile/texts.ts';
import { type Visitors, visitors } from './hostile/visit-all.ts';
import { dangersIn } from './hostile/watched-page.ts';
import { type LocalSite, startLocalSite } from './local-site.ts';

// Hundreds of pages are opened; on processors that others use too that takes minutes.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

/** Many that stand side by side on a page, in blocks of their own. */
const together: Record<string, readonly string[]> = {
  handlers,
  elements,
  loads,
  clobbering,
  addresses: addresses.map(everyUse),
  markdown,
  calls,
};

/** What every post of these has besides: shortcodes put it into other places. */
const params = `evil: "javascript:pwned()"\nsubtitle: ${JSON.stringify(texts[0])}`;

describeInChromium('hostile content', () => {
  let browser: Browser;
  let site: LocalSite;
  let author: Publisher;
  let visit: { asServed: Visitors; withoutPolicy: Visitors; lifted: Visitors };

  beforeAll(async () => {
    [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
    author = publisher(site);
    visit = {
      asServed: visitors(browser, site.origin, { hasPolicy: true }),
      withoutPolicy: visitors(browser, site.origin, { hasPolicy: false }),
      lifted: visitors(browser, site.origin, { hasPolicy: false, isUnsafe: true }),
    };
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test('is noticed, whatever it does, where nobody has made it harmless', async () => {
    const raw = await serveRaw(harmful);
    const found = await visitors(browser, raw.origin, { hasPolicy: false })(raw.paths);
    raw.close();
    const quiet = raw.paths.filter((path) => {
      const { ran = [], asked = [], left = [] } = found[path] ?? {};
      return [...ran, ...asked, ...left].length === 0;
    });
    expect(quiet.map((path) => harmful[raw.paths.indexOf(path)])).toEqual([]);
  });

  test('in settings, while a site is small', async () => {
    await author.putAll(numbered('breakout', breakouts.slice(0, 1)));
    const shown = ['/', '/hostile/breakout-01/'];
    for (const text of sample([...texts.map(everySetting), ...settings])) {
      const isTaken = await author.put('site.yaml', `${text}\n`);
      if (isTaken) expect(await visit.withoutPolicy(shown), text).toEqual({});
      if (isTaken && text.startsWith('csp:')) expect(await visit.asServed(['/']), text).toEqual({});
    }
    await author.put('site.yaml', 'paginate: 10\n');
    for (const text of sample(hugoSettings)) {
      await author.put('config.toml', text);
      expect(await visit.withoutPolicy(shown), text).toEqual({});
    }
    await site.remove('config.toml');
  });

  describe('of many posts', () => {
    /** Paths of the posts whose texts are hostile. */
    let written: string[];

    beforeAll(async () => {
      await author.put('site.yaml', siteYaml());
      written = await publishTexts();
      await publishOwnShortcodes();
    });

    async function publishTexts(): Promise<string[]> {
      for (const [name, vectors] of Object.entries(together)) {
        const text = (some: readonly string[]) => post(name, some.join('\n\n'), params);
        const accepted = await author.accepted(vectors, text);
        await author.put(`hostile/${name}.md`, text(accepted));
        await author.put(`hostile/${name}-in-html.html`, text(accepted));
      }
      const alone = await author.putAll({
        ...numbered('breakout', breakouts),
        ...numbered('mutation', mutations),
      });
      const names = Object.keys(together).flatMap((name) => [name, `${name}-in-html`]);
      return [...names.map((name) => `/hostile/${name}/`), ...author.paths(alone)];
    }

    async function publishOwnShortcodes(): Promise<void> {
      const named = templates.map((template, index) => [`shortcodes/own-${index + 1}.html`, template]);
      const taken = await author.putAll(Object.fromEntries(named));
      const own = taken.map((key) => callOf(key.slice('shortcodes/'.length, -'.html'.length)));
      await author.put('hostile/own.md', post(texts[0] ?? '', own.join('\n\n'), params));
    }

    /** What came of the paths, with the policy and without it; nothing should. */
    async function visitBothWays(paths: readonly string[]) {
      return { withPolicy: await visit.asServed(paths), withoutPolicy: await visit.withoutPolicy(paths) };
    }

    /** Whether a page holds all vectors of a kind. */
    const isTogether = (path: string) =>
      path.slice('/hostile/'.length, -1).replace(/-in-html$/, '') in together;

    test('in the text of posts', async () => {
      expect(await visitBothWays(written.filter(isTogether))).toEqual(harmless);
      expect(await visit.withoutPolicy(sample(written.filter((path) => !isTogether(path))))).toEqual({});
    });

    test('in media of other hosts, which the policy keeps browsers from asking for', async () => {
      await author.put('hostile/media.md', post('Media', foreignMedia.join('\n\n')));
      const { withPolicy, withoutPolicy } = await visitBothWays(['/hostile/media/']);
      expect(withPolicy).toEqual({});
      const { asked = [], ...others } = withoutPolicy['/hostile/media/'] ?? {};
      expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['media.example']));
      expect(others).toEqual({ ran: [], left: [], dangers: [] });
    });

    test("in templates of an author's own shortcodes", async () => {
      expect(await visitBothWays(['/hostile/own/'])).toEqual(harmless);
    });

    test('in front matter, wherever it is shown', async () => {
      const hidden = `draft: true\n${everyField(texts.slice(0, 8).join(' '))}`;
      const posts = await author.putAll({
        ...Object.fromEntries(
          texts.map((text, index) => [`hostile/text-${index}.md`, post(text, text, everyField(text))]),
        ),
        ...Object.fromEntries(
          fields.map((line, index) => [`hostile/field-${index}.md`, post('Field', 'x', line)]),
        ),
        'hostile/_index.md': post(texts.join(' '), texts[0] ?? '', everyField(texts.slice(0, 6).join(' '))),
      });
      const preview = await author.preview('hostile/hidden.md', post(texts[1] ?? '', texts[2] ?? '', hidden));
      expect(await visit.withoutPolicy(sample(author.paths(posts)))).toEqual({});
      expect(await visitBothWays([preview, ...lists])).toEqual(harmless);
    });

    test('in feeds, away from the page', async () => {
      const feed = (await (await fetch(`${site.origin}/hostile/feed.json`)).json()) as Feed;
      const page = await browser.newPage();
      const dangers = await Promise.all(feed.items.map((item) => dangersIn(page, item.content_html ?? '')));
      await page.close();
      expect(feed.items.length).toBeGreaterThan(15);
      expect(dangers.flat()).toEqual([]);
    });

    test('in names of files', async () => {
      const posts = await author.putAll(Object.fromEntries(texts.map((text) => [`names/${text}.md`, 'x'])));
      expect(await visit.withoutPolicy(sample(author.paths(posts)))).toEqual({});
      expect(await visitBothWays(['/names/'])).toEqual(harmless);
    });

    test('in files that are opened by themselves', async () => {
      const named = Object.entries(files).map(([name, content]) => [`files/${name}`, content]);
      const paths = (await author.putAll(Object.fromEntries(named))).map((key) => `/${encodeURI(key)}`);
      // A sandbox in their own policy is what keeps files harmless.
      expect(await visit.asServed(paths, true)).toEqual({});
    });

    test('in what visitors ask for', async () => {
      expect(await visit.withoutPolicy(sample(requests))).toEqual({});
    });

    test('with the allow-list lifted', async () => {
      await author.put('site.yaml', siteYaml(', unsafe: true'));
      // What pictures load is the owner's affair then, and what frames show the policy's.
      const paths = written.filter((path) => !/loads|calls/.test(path));
      const [many, alone] = [paths.filter(isTogether), paths.filter((path) => !isTogether(path))];
      expect(await visit.lifted([...many, ...sample(alone, 1), '/hostile/own/'])).toEqual({});
      await author.put('site.yaml', siteYaml());
    });

    test('of hundreds of kinds, of which few are refused', () => {
      const { vectors, refused } = author.sent();
      const different = [
        ...Object.values(together),
        breakouts,
        mutations,
        foreignMedia,
        templates,
        texts,
        fields,
      ];
      const count = [...different, Object.keys(files), requests, settings, hugoSettings].flat().length;
      console.log(`${count} vectors, ${vectors} uploads, ${refused.length} refused`);
      expect(count).toBeGreaterThanOrEqual(200);
      expect(refused.length / vectors).toBeLessThanOrEqual(0.2);
    });
  });
});

type Feed = { items: { content_html?: string }[] };

const harmless = { withPolicy: {}, withoutPolicy: {} };
