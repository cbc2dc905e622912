import { describe, expect, it } from 'vitest';
import { inputsHashOf } from '../../../src/catalog/inputs-hash.ts';
import { defaultMarkup, type Markup, markupPaths } from '../../../src/content/site/markup.ts';
import { readSettings, siteOf } from '../../../src/content/site/settings-files.ts';
import { defaultSite } from '../../../src/content/site/site.ts';

/** A value of its own for each setting, in the order in which they are declared. */
const values: Record<keyof Markup, unknown> = {
  ...{ hardWraps: true, xhtml: true, autoHeadingID: false, autoIDType: 'blackfriday' },
  ...{ autoDefinitionTermID: true, wrapsImages: false, table: false, strikethrough: false, linkify: false },
  ...{ linkifyProtocol: 'http', taskList: false, definitionList: false, footnote: false },
  ...{ footnoteBacklink: '<b>x</b>', footnotePrefix: true, typographer: true, apostrophe: '1', ellipsis: '' },
  ...{ emDash: ' - ', enDash: '&ndash;', leftAngleQuote: '5', leftDoubleQuote: '6', leftSingleQuote: '7' },
  ...{ rightAngleQuote: '8', rightDoubleQuote: '9', rightSingleQuote: '0', delete: true, insert: true },
  ...{ mark: true, subscript: true, superscript: true, eastAsian: true, eastAsianLineBreaks: true },
  ...{ eastAsianLineBreaksStyle: 'css3draft', escapedSpace: true, linksNamePages: 'always' },
  ...{ inlineFormulas: [['$', '$']], blockFormulas: [['$$', '$$']] },
};

const names = Object.keys(defaultMarkup) as (keyof Markup)[];

/** `{a: {b: value}}` for `['a', 'b']`. */
function nested(place: readonly string[], value: unknown): unknown {
  return place.reduceRight((inner, name) => ({ [name]: inner }), value);
}

function siteWith(key: 'hugo.json' | 'site.yaml', path: string, value: unknown) {
  const [, ...names] = path.split('.');
  const place = key === 'hugo.json' ? ['markup', 'goldmark', ...path.split('.')] : ['markup', ...names];
  const { settings, warnings } = readSettings(key, JSON.stringify(nested(place, value)));
  return { site: siteOf(new Map([[key, settings]])), warnings };
}

/** `disable` says the opposite of what is kept. */
const cases = names.map((name, index): [string, keyof Markup, unknown, unknown] => {
  const path = markupPaths[index] ?? '';
  if (path.endsWith('disable')) return [path, name, true, false];
  return name === 'linksNamePages' ? [path, name, 'always', true] : [path, name, values[name], values[name]];
});

describe('the settings of Markdown', () => {
  it('each have a value of their own in this table, and Hugo’s by default', () => {
    expect(names).toEqual(Object.keys(values));
    expect(siteOf(new Map()).markup).toEqual(defaultMarkup);
  });

  it.each(cases)('%s is read from a Hugo configuration and from site.yaml', (path, name, written, value) => {
    for (const key of ['hugo.json', 'site.yaml'] as const) {
      expect(siteWith(key, path, written).site.markup).toEqual({ ...defaultMarkup, [name]: value });
    }
  });

  it.each(cases)('%s makes another record', (path, _, written) => {
    const { site } = siteWith('site.yaml', path, written);
    expect(inputsHashOf(site)).not.toBe(inputsHashOf(defaultSite));
  });

  it('of site.yaml win one by one over those of Hugo, those of its language over those at the top', () => {
    const hugo = readSettings(
      'hugo.yaml',
      `markup: {goldmark: {extensions: {table: false, linkify: false, taskList: false}}}
languages: {en: {markup: {goldmark: {extensions: {table: true, footnote: false}}}}}`,
    );
    const own = readSettings('site.yaml', 'markup: {linkify: true}');
    expect(hugo.warnings).toEqual([]);
    const { markup } = siteOf(
      new Map([
        ['hugo.yaml', hugo.settings],
        ['site.yaml', own.settings],
      ]),
    );
    expect(markup).toEqual({ ...defaultMarkup, taskList: false, footnote: false, linksNamePages: true });
  });

  it.each([
    ['typographer: false', { typographer: false }],
    ['typographer: true', { typographer: true }],
    ['footnote: off', { footnote: false }],
    ['footnote: {backlinkHTML: ""}', { footnoteBacklink: '' }],
    ['EXTRAS: {Mark: {ENABLE: yes}}', { mark: true }],
    ['eastAsianLineBreaks: true', { eastAsian: true, eastAsianLineBreaks: true }],
    ['autoHeadingIDType: github-ascii', { autoIDType: 'github-ascii' }],
    ['passthrough: {delimiters: {inline: []}}', { inlineFormulas: [] }],
  ])('may be written in short in site.yaml: %s', (text, settings) => {
    const read = readSettings('site.yaml', `markup: {${text}}`);
    expect(read.settings.markup).toEqual(settings);
    expect(read.warnings).toEqual([]);
  });

  const warned: [text: string, message: string][] = [
    [
      'extensions: {extras: {subscript: {enable: true}}}',
      'no effect unless "extensions.strikethrough" is false',
    ],
    ['extensions: {definitionList: false}, parser: {autoDefinitionTermID: true}', 'is true'],
    ['extensions: {cjk: {escapedSpace: true}}', 'no effect unless "extensions.cjk.enable" is true'],
    ['extensions: {cjk: {enable: false, eastAsianLineBreaks: true}}', '"extensions.cjk.enable" is true'],
    ['renderHooks: {image: {useEmbedded: always}}', 'a name that is known here'],
    ['duplicateResourceFiles: true', 'a name that is known here'],
    ['extensions: {linkifyProtocol: ftp}', 'https or http'],
    ['extensions: {typographer: {ellipsis: "<b>…</b>"}}', 'without HTML'],
    ['extensions: {typographer: maybe}', 'true or false'],
    ['extensions: {extras: 5}', 'a mapping'],
    ['extensions: {cjk: {eastAsianLineBreaksStyle: x}}', 'simple or css3draft'],
    ['extensions: {passthrough: {delimiters: {inline: [["[", "]"]]}}}', 'a list of pairs'],
    ['extensions: {passthrough: {delimiters: {block: [["$$"]]}}}', 'a list of pairs'],
    ['renderer: {hardWraps: maybe}', 'true or false'],
  ];

  it.each(warned)('warn of what has no effect: %s', (text, message) => {
    const { settings, warnings } = readSettings('hugo.yaml', `markup: {goldmark: {${text}}}`);
    expect(warnings).toEqual([
      expect.objectContaining({ line: 1, message: expect.stringContaining(message) }),
    ]);
    expect(siteOf(new Map([['hugo.yaml', settings]])).markup).toMatchObject({ linkifyProtocol: 'https' });
  });

  it('warn in site.yaml of what has no effect because of another', () => {
    const { warnings } = readSettings('site.yaml', 'markup:\n  extras: {subscript: {enable: true}}');
    expect(warnings).toEqual([
      {
        ...{ line: 2, column: expect.any(Number) },
        message:
          'Cannot read "markup.extras.subscript.enable": it has no effect unless "strikethrough" is false',
      },
    ]);
  });
});
