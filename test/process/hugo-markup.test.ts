/** Random texts under each setting of `markup.goldmark`, made by Hugo and by us from the same configuration. */

import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readSettings, siteOf } from '../../src/content/site/settings-files.ts';
import { renderBody } from '../render/post.ts';
import { runs } from '../runs.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';
import { markupMixtures } from './markup-mixtures.ts';

const extras = (...names: string[]) => ({
  extras: Object.fromEntries(names.map((name) => [name, { enable: true }])),
});

/** Each mark becomes a sign of its own. */
const numbered = {
  ...{ apostrophe: '①', ellipsis: '②', emDash: '③', enDash: '④', leftAngleQuote: '⑤', rightAngleQuote: '⑥' },
  ...{ leftDoubleQuote: '⑦', rightDoubleQuote: '⑧', leftSingleQuote: '⑨', rightSingleQuote: '⓪' },
};

const french = { ellipsis: '', leftDoubleQuote: '«&nbsp;', rightDoubleQuote: ' »', emDash: '&amp;' };

const draft = { eastAsianLineBreaksStyle: 'css3draft' };

/** What texts are about, what a site says below `goldmark`, and how many of them may differ, a count that may only fall: an
 * empty item behind a definition, and one below a table. */
const sites: readonly [about: string, settings: object, most: number][] = [
  ['lines', { renderer: { hardWraps: true } }, 0],
  ['lines', { renderer: { xhtml: true } }, 0],
  ['lines', { parser: { wrapStandAloneImageWithinParagraph: false } }, 0],
  ['lines', { parser: { wrapStandAloneImageWithinParagraph: false, attribute: { block: true } } }, 0],
  ['tildes', { extensions: { strikethrough: false } }, 0],
  ['tildes', { extensions: { strikethrough: false, ...extras('subscript') } }, 0],
  ['tildes', { extensions: extras('subscript') }, 0],
  ['tildes', { extensions: { strikethrough: false, ...extras('delete') } }, 0],
  ['tildes', { extensions: { strikethrough: false, ...extras('delete', 'subscript') } }, 0],
  ['tildes', { extensions: extras('delete') }, 0],
  ['extras', { extensions: extras('insert') }, 0],
  ['extras', { extensions: extras('mark') }, 0],
  ['extras', { extensions: extras('superscript') }, 0],
  ['extras', { extensions: extras('insert', 'mark', 'superscript', 'delete') }, 0],
  ['addresses', { extensions: { linkify: false } }, 0],
  ['addresses', { extensions: { linkifyProtocol: 'http' } }, 0],
  ['marks', { extensions: { typographer: false } }, 0],
  ['marks', { extensions: { typographer: { disable: true, ellipsis: 'x' } } }, 0],
  ['marks', { extensions: { typographer: numbered } }, 0],
  ['marks', { extensions: { typographer: french } }, 0],
  ['blocks', { extensions: { table: false } }, 0],
  ['blocks', { extensions: { taskList: false } }, 0],
  ['blocks', { extensions: { definitionList: false } }, 0],
  ['blocks', { extensions: { footnote: false } }, 2],
  ['blocks', { extensions: { footnote: { enable: false, backlinkHTML: 'x' } } }, 2],
  ['blocks', { extensions: { footnote: { backlinkHTML: '<b>^^/%%</b>' } } }, 0],
  ['blocks', { extensions: { footnote: { backlinkHTML: '' } } }, 0],
  ['headings', { parser: { autoHeadingID: false } }, 0],
  ['headings', { parser: { autoHeadingIDType: 'github-ascii' } }, 0],
  ['headings', { parser: { autoIDType: 'blackfriday', autoDefinitionTermID: true } }, 0],
  ['headings', { parser: { autoDefinitionTermID: true, autoHeadingID: false, attribute: false } }, 0],
  ['asian', { extensions: { cjk: { enable: true, eastAsianLineBreaks: true } } }, 0],
  ['asian', { extensions: { cjk: { enable: true, eastAsianLineBreaks: true, ...draft } } }, 0],
  ['escaped', { extensions: { cjk: { enable: true, escapedSpace: true } } }, 0],
  ['escaped', { extensions: { cjk: { eastAsianLineBreaks: true, escapedSpace: true } } }, 0],
];

type Difference = { text: string; theirs: string; ours: string };

const kinds = { disableKinds: ['home', 'section', 'taxonomy', 'term', 'sitemap', 'RSS'] };

/** What differs without any setting is the matter of other tests. */
const bare = [...new Set(sites.map(([about]) => about))].map((about) => ({ about, settings: {} }));

/** All that Hugo is asked, each as a language of its own: settings of Markdown are a language's, and Hugo starts once. */
const asked = [...bare, ...sites.map(([about, settings]) => ({ about, settings }))].map((site, at) => ({
  ...site,
  markup: markupOf(site.settings),
  texts: markupMixtures(site.about, runs(200), 20261129),
  language: String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)),
}));

type Asked = (typeof asked)[number];

function markupOf(settings: object): object {
  const { renderer = {}, ...others }: { renderer?: object } = settings;
  return { goldmark: { ...others, renderer: { unsafe: true, ...renderer } } };
}

let built: ReadonlyMap<string, string> | undefined;

/** Pages by path. */
function build(): ReadonlyMap<string, string> {
  const languages = asked.map(({ language, markup }) => [
    language,
    { contentDir: `content/${language}`, markup },
  ]);
  using hugo = new HugoSite({
    'hugo.json': JSON.stringify({
      ...kinds,
      defaultContentLanguage: asked[0]?.language,
      defaultContentLanguageInSubdir: true,
      languages: Object.fromEntries(languages),
    }),
    'layouts/_default/single.html': '{{ .Content }}',
    ...Object.fromEntries(
      asked.flatMap(({ language, texts }) =>
        texts.map((text, at) => [`content/${language}/${language}${at}.md`, `---\ntitle: x\n---\n${text}`]),
      ),
    ),
  });
  expect(hugo.build('index.html')).not.toBeNull();
  return new Map(hugo.files().map(({ path, text }) => [path, text]));
}

/** The texts that Hugo and we make different things of. */
function differences({ language, markup, texts }: Asked): Difference[] {
  built ??= build();
  const made = texts.map((_, at) => built?.get(`${language}/${language}${at}/index.html`));
  expect(made.filter((page) => page !== undefined).length).toBeGreaterThan(texts.length / 2);
  const config = JSON.stringify({ ...kinds, markup });
  const site = siteOf(new Map([['hugo.json', readSettings('hugo.json', config).settings]]));
  return texts.flatMap((text, at) => {
    const theirs = skeleton(made[at] ?? '');
    const ours = skeleton(renderBody(text, { site }).html);
    return theirs === ours ? [] : [{ text, theirs, ours }];
  });
}

const known = new Map<string, ReadonlySet<string>>();

function knownAbout(about: string): ReadonlySet<string> {
  const [plain] = asked.filter((site) => site.about === about);
  const texts = known.get(about) ?? new Set(plain && differences(plain).map(({ text }) => text));
  known.set(about, texts);
  return texts;
}

describe.runIf(hasHugo('settings of Markdown are'))('random texts', () => {
  test.each(sites)(
    'about %s are what Hugo makes of them under %j',
    (about, settings, most = 0) => {
      const others = knownAbout(about);
      const all = asked.filter((site) => site.settings === settings).flatMap(differences);
      const found = all.filter(({ text }) => !others.has(text));
      console.log(
        `${found.length} more than ${others.size} of ${runs(200)} differ: ${JSON.stringify(settings)}`,
      );
      const shown = JSON.stringify(found.slice(0, 4), null, 1);
      compared(`texts about ${about}`, () => expect(found.length, shown).toBeLessThanOrEqual(most));
    },
    60_000,
  );
});

/** What our HTML has besides, for those who read by ear or keyboard, and what Hugo's has of looks. */
const dropped = new Set('tabindex style align aria-label loading decoding checked alt data-lang'.split(' '));

/** Elements, attributes and text, without what only changes the look; slashes of empty elements stay. */
function skeleton(html: string): string {
  let result = '';
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const names = attributes['class'] ?? '';
      const isOurs = name === 'label' || (name === 'div' && /^(?:table|highlight)$/.test(names));
      open.push(isOurs);
      if (isOurs) return;
      const kept = Object.entries(attributes).filter(([key, value]) => !dropped.has(key) && value !== 'task');
      const written = kept.map(([key, value]) => ` ${key}="${value}"`).sort();
      result += `<${name}${written.join('')}>`;
    },
    ontext(text) {
      result += text;
    },
    onclosetag(name) {
      if (!open.pop()) result += `</${name}>`;
    },
  });
  parser.end(html.replace(/ \/>/g, '>'));
  return result
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ ?(<\/?(?:p|li|ul|ol|dl|dt|dd|blockquote|div|hr|br|h\d|table|t\w+|img)\b[^>]*>) ?/g, '$1')
    .replace(/<tbody><\/tbody>|<p><\/p>/g, '')
    .trim();
}
