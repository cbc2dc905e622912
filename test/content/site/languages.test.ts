import { describe, expect, it } from 'vitest';
import { editionKey, fileOf } from '../../../src/content/editions.ts';
import { keysIn, keysOfShared, type Language, placed } from '../../../src/content/site/languages.ts';
import { readSettings, sitesOf } from '../../../src/content/site/settings-files.ts';
import type { Site } from '../../../src/content/site/site.ts';

const sitesFrom = (files: Record<string, string>) =>
  sitesOf(new Map(Object.entries(files).map(([key, text]) => [key, readSettings(key, text).settings])));

const language = (code: string, more: Partial<Language> = {}): Language => ({
  ...{ code, prefix: `/${code}`, folder: '' },
  ...more,
});

describe('placed()', () => {
  const suffixes = [language('en', { prefix: '' }), language('fr'), language('zh-cn')];
  const folders = [
    language('en', { prefix: '', folder: 'english' }),
    language('fr', { folder: 'fr' }),
    language('pt', { folder: 'fr/pt' }),
  ];

  it.each([
    ['posts/a.md', 'en', 'posts/a.md'],
    ['posts/a.fr.md', 'fr', 'posts/a.md'],
    ['posts/a.FR.md', 'fr', 'posts/a.md'],
    ['posts/a.en.md', 'en', 'posts/a.md'],
    ['posts/a.zh-cn.md', 'zh-cn', 'posts/a.md'],
    ['posts/a.de.md', 'en', 'posts/a.de.md'],
    ['posts/a.b.fr.md', 'fr', 'posts/a.b.md'],
    ['posts/_index.fr.md', 'fr', 'posts/_index.md'],
    ['posts/trip/index.fr.md', 'fr', 'posts/trip/index.md'],
    ['posts/trip/map.fr.png', 'fr', 'posts/trip/map.png'],
    ['fr/a.md', 'en', 'fr/a.md'],
    ['posts/fr.md', 'en', 'posts/fr.md'],
    ['.fr.md', 'en', '.fr.md'],
    ['posts/.fr.md', 'en', 'posts/.fr.md'],
    ['a.fr', 'en', 'a.fr'],
  ])('takes the suffix from %s', (key, code, pageKey) => {
    expect(placed(key, suffixes)).toMatchObject({ language: { code }, key: pageKey });
  });

  it.each([
    ['english/posts/a.md', 'en', 'posts/a.md'],
    ['fr/posts/a.md', 'fr', 'posts/a.md'],
    ['fr/pt/posts/a.md', 'pt', 'posts/a.md'],
    ['english/posts/a.fr.md', 'fr', 'posts/a.md'],
    ['posts/a.md', 'en', 'posts/a.md'],
    ['french/a.md', 'en', 'french/a.md'],
    ['fr', 'en', 'fr'],
  ])('takes the folder from %s', (key, code, pageKey) => {
    expect(placed(key, folders)).toMatchObject({ language: { code }, key: pageKey });
  });

  it('is undone by keysIn(), whose first key is the usual one', () => {
    for (const languages of [suffixes, folders]) {
      for (const each of languages) {
        for (const key of ['a.md', 'posts/a.md', 'posts/_index.html', 'trip/index.markdown']) {
          for (const real of keysIn(each, key, languages).filter((one) => fileOf(one) === one)) {
            expect(placed(real, languages)).toEqual({ language: each, key });
          }
        }
      }
    }
    expect(keysIn(language('fr'), 'a.md', suffixes)).toEqual(['a.fr.md', editionKey('a.md', 'fr')]);
    expect(keysIn(suffixes[0] ?? language('en'), 'a.md', suffixes)).toEqual(['a.md', 'a.en.md']);
    expect(keysIn(language('en'), 'a.md', [language('en')])).toEqual(['a.md']);
  });
});

describe('the languages of a site', () => {
  type Row = [yaml: string, expected: readonly (Partial<Site> & { language: string })[]];

  it.each<Row>([
    ['title: A', [{ language: 'en', languageCode: 'en', languageNames: [] }]],
    ['defaultContentLanguage: fr\nlanguages: {fr: {title: Ici}}', [{ language: 'fr', title: 'Ici' }]],
    [
      'title: There\nlanguages: {en: {title: Here}, fr: {}}',
      [
        { language: 'en', title: 'Here' },
        { language: 'fr', title: 'There', languageCode: 'fr' },
      ],
    ],
    [
      'params: {A: 1, b: 1, deep: {x: 1, y: 1}}\nlanguages: {en: {params: {B: 2, deep: {y: 2}}}}',
      [{ language: 'en', params: { A: 1, b: 2, deep: { x: 1, y: 2 } } }],
    ],
    [
      'languages: {en: {}, fr: {locale: fr-CA, direction: rtl, taxonomies: {tag: mots}}}',
      [
        { language: 'en', direction: '' },
        {
          language: 'fr',
          languageCode: 'fr-CA',
          direction: 'rtl',
          taxonomies: [{ singular: 'tag', plural: 'mots' }],
        },
      ],
    ],
    [
      'languages: {en: {languageName: English, languageCode: en-GB}, fr: {languageDirection: ltr}}',
      [
        {
          language: 'en',
          languageCode: 'en-GB',
          languageNames: [
            { code: 'en', label: 'English', tag: 'en-GB' },
            { code: 'fr', label: 'français', tag: 'fr' },
          ],
        },
        { language: 'fr', direction: 'ltr' },
      ],
    ],
    ['languages: {en: {}, fr: {disabled: true}}', [{ language: 'en' }]],
    ['disableLanguages: [FR]\nlanguages: {en: {}, fr: {}}', [{ language: 'en' }]],
    [
      'defaultContentLanguage: de\nlanguages: {en: {}, de: {}}',
      [{ language: 'de', languageCode: 'de' }, { language: 'en' }],
    ],
  ])('%s', (yaml, expected) => {
    const sites = [...sitesFrom({ 'hugo.yaml': yaml }).values()];
    expect(sites).toHaveLength(expected.length);
    for (const [index, site] of expected.entries()) expect(sites[index]).toMatchObject(site);
  });

  // As Hugo 0.169 orders them.
  it.each([
    ['languages: {fr: {weight: 2}, en: {}, de: {weight: 1}, aa: {}}', 'de fr aa en'],
    ['defaultContentLanguage: de\nlanguages: {fr: {weight: 2}, en: {}, de: {weight: 5}}', 'fr de en'],
  ])('are offered by weight, then by code: %s', (yaml, codes) => {
    const [site] = sitesFrom({ 'hugo.yaml': yaml }).values();
    expect(site?.languageNames.map(({ code }) => code).join(' ')).toBe(codes);
  });

  it.each<[string, Record<string, [prefix: string, folder: string]>]>([
    ['languages: {en: {}, fr: {}}', { en: ['', ''], fr: ['/fr', ''] }],
    [
      'defaultContentLanguageInSubdir: true\nlanguages: {en: {}, fr: {}}',
      { en: ['/en', ''], fr: ['/fr', ''] },
    ],
    [
      'languages: {en: {contentDir: content/en}, fr: {contentDir: ./content/fr/}}',
      { en: ['', 'en'], fr: ['/fr', 'fr'] },
    ],
    [
      'contentDir: docs\nlanguages: {en: {contentDir: docs}, fr: {contentDir: docs.fr}}',
      { en: ['', ''], fr: ['/fr', 'docs.fr'] },
    ],
    [
      'contentDir: content/en\nlanguages: {en: {}, fr: {contentDir: content/fr}}',
      { en: ['', ''], fr: ['/fr', 'fr'] },
    ],
    [
      'languages: {en: {}, fr: {}}\nmodule: {mounts: [{source: content/fr, target: content, lang: fr}]}',
      { en: ['', ''], fr: ['/fr', 'fr'] },
    ],
    [
      'languages: {en: {}, fr: {}}\nmodule: {mounts: [{source: content/fr, target: content, sites: {matrix: {languages: fr}}}]}',
      { en: ['', ''], fr: ['/fr', 'fr'] },
    ],
  ])('have their places: %s', (yaml, expected) => {
    const [site] = sitesFrom({ 'hugo.yaml': yaml }).values();
    const places = site?.languages.map(({ code, prefix, folder }) => [code, [prefix, folder]]);
    expect(Object.fromEntries(places ?? [])).toEqual(expected);
  });

  it('may be set in both files: the own one counts', () => {
    const sites = sitesFrom({
      'hugo.yaml': 'title: T\nlanguages: {en: {title: E}, fr: {title: F, params: {a: 1, b: 1}}}',
      'site.yaml': 'title: Own\nlanguages: {fr: {params: {b: 2}}, de: {title: D}}',
    });
    expect([...sites].map(([code, { title }]) => [code, title])).toEqual([
      ['en', 'Own'],
      ['fr', 'F'],
      ['de', 'D'],
    ]);
    expect(sites.get('fr')?.params).toEqual({ a: 1, b: 2 });
  });

  it.each([
    ['languages: {fr: {baseURL: "https://fr.example.org/"}}', 'has no effect'],
    ['languages: {fr: {direction: up}}', 'ltr or rtl'],
    ['languages: {fr: {nonsense: 1}}', 'must be a name that is known here'],
    ['languages: {fr: 1}', 'mapping of the settings of a language'],
    ['module: {mounts: [{source: a, target: content, lang: fr}]}', 'has "lang", which Hugo 0.169 refuses'],
    ['module: {mounts: 1}', 'a list of mounts'],
  ])('warn of what they cannot use: %s', (yaml, message) => {
    for (const key of ['hugo.yaml', 'site.yaml']) {
      const { warnings } = readSettings(key, yaml);
      expect(warnings.map((warning) => warning.message).join('\n')).toContain(message);
    }
  });
});

describe('keysOfShared()', () => {
  const languages = [
    language('en', { prefix: '', folder: 'english' }),
    language('fr'),
    language('pt', { folder: 'pt' }),
    language('de', { isOff: true }),
  ];
  const ofLanguage = (key: string, code: string) => keysOfShared(key, language(code), languages);

  it('begins with the file of the language, then the shared one', () => {
    expect(ofLanguage('t/a.png', 'fr')).toEqual(['t/a.fr.png', 't/a.png', 'english/t/a.png', 'pt/t/a.png']);
    expect(ofLanguage('pt/t/a.png', 'pt')).toEqual([
      'pt/t/a.png',
      'english/t/a.png',
      't/a.png',
      't/a.fr.png',
    ]);
    expect(ofLanguage('t/a.png', 'en')).toEqual(['english/t/a.png', 't/a.png', 't/a.fr.png', 'pt/t/a.png']);
  });

  it('is one key where the name says the language, and on a site with one', () => {
    expect(ofLanguage('t/a.fr.png', 'pt')).toEqual(['t/a.fr.png']);
    expect(keysOfShared('t/a.png', language('en'), [language('en', { prefix: '' })])).toEqual(['t/a.png']);
  });
});

describe('the codes of languages', () => {
  const read = (text: string) => readSettings('site.yaml', text);

  it.each([
    '<b>',
    'a b',
    'a.b',
    'a/b',
    '../x',
    '..',
    '',
    '__proto__',
    'x'.repeat(36),
    'upload',
    '_platen',
    'search',
    'archive',
  ])('are letters, digits and hyphens that begin no address of the site itself: not "%s"', (code) => {
    const { settings, warnings } = read(`languages: {en: {}, ${JSON.stringify(code)}: {}}`);
    expect(Object.keys(settings.languages ?? {})).toEqual(['en']);
    expect(warnings).toHaveLength(1);
  });

  it.each(['fr', 'zh-Hans', 'pt-br', 'en_us', 'constructor', 'page', '中文'])('may be "%s"', (code) => {
    const { settings, warnings } = read(`languages: {en: {}, ${code}: {}}`);
    expect(Object.keys(settings.languages ?? {})).toEqual(['en', code.toLowerCase()]);
    expect(warnings).toEqual([]);
  });

  it('need no settings', () => {
    const sites = sitesFrom({ 'site.yaml': 'languages:\n  en:\n  fr:\n' });
    expect([...sites.keys()]).toEqual(['en', 'fr']);
    expect(read('languages: {fr: x}').warnings).toHaveLength(1);
  });

  it('give the tag of the default language too, unless another is set', () => {
    const tagOf = (text: string) => [...sitesFrom({ 'site.yaml': text }).values()][0]?.languageCode;
    expect(tagOf('defaultContentLanguage: de\nlanguages: {fr: {}}')).toBe('de');
    expect(tagOf('defaultContentLanguage: de\nlanguages: {de: {locale: de-AT}}')).toBe('de-AT');
    expect(tagOf('defaultContentLanguage: de\nlanguageCode: de-CH')).toBe('de-CH');
  });
});
