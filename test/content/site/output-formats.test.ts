import { describe, expect, it } from 'vitest';
import { formatNamed, formatsOf, newOutputs } from '../../../src/content/site/output-formats.ts';
import { meaningsOf, pathInFormat } from '../../../src/content/site/output-paths.ts';
import { readOutputs } from '../../../src/content/site/read-outputs.ts';
import { settingsFields } from '../../../src/content/site/settings-fields.ts';

const toml = `
defaultOutputFormat = "json"
[mediaTypes."application/atom+xml"]
suffixes = ["atom"]
[outputFormats.Atom]
mediaType = "application/atom+xml"
noUgly = true
[outputFormats.llms]
mediaType = "text/plain"
baseName = "llms"
isPlainText = true
ugly = true
[outputs]
home = ["html", "Atom", "llms"]
page = "html"
`;

function read(text: string) {
  const fields = settingsFields(text, 'toml');
  return { settings: readOutputs(fields), fields };
}

const outputs = newOutputs(read(toml).settings);

const names = (formats: readonly { name: string }[]) => formats.map(({ name }) => name);

describe('newOutputs()', () => {
  it('gives feeds to lists and HTML to all, as Hugo does', () => {
    const { byKind, defaultFormat, formats } = newOutputs();
    expect(Object.fromEntries(Object.entries(byKind).map(([kind, of]) => [kind, names(of)]))).toEqual({
      page: ['html'],
      home: ['html', 'rss'],
      section: ['html', 'rss'],
      taxonomy: ['html', 'rss'],
      term: ['html', 'rss'],
    });
    expect(defaultFormat).toBe('html');
    expect(names(formats).slice(0, 4)).toEqual(['html', '404', 'alias', 'amp']);
  });

  it('leaves feeds out where the site has none', () => {
    expect(names(newOutputs({}, ['rss']).byKind.home)).toEqual(['html']);
  });

  it('knows the formats of settings', () => {
    expect(names(outputs.byKind.home)).toEqual(['html', 'atom', 'llms']);
    expect(outputs.defaultFormat).toBe('json');
    expect(formatNamed(outputs, 'ATOM')).toMatchObject({ baseName: 'index', rel: 'alternate', noUgly: true });
    expect(formatNamed(outputs, 'atom')?.mediaType.suffixes).toEqual(['atom']);
  });

  it('lets front matter replace the formats of a kind', () => {
    expect(names(formatsOf(outputs, 'page', ['JSON', 'unknown']))).toEqual(['json']);
    expect(names(formatsOf(outputs, 'page', []))).toEqual(['html']);
  });
});

describe('readOutputs()', () => {
  it('returns nothing for settings without output formats', () => {
    expect(read('title = "A"').settings).toBeUndefined();
  });

  it('reports formats and media types that nobody knows', () => {
    const { fields } = read('[outputFormats.a]\nmediaType = "x/y"\n[outputs]\nhome = ["html", "nothing"]');
    expect([...fields.findings.faults, ...fields.findings.warnings].map(({ message }) => message)).toEqual([
      'Cannot read "outputFormats.a.mediaType": it must be the name of a media type, not "x/y"',
      'Cannot read "outputs.home": it must be the name of an output format, not "nothing"',
    ]);
  });
});

const paths: readonly (readonly [string, string, string, string, string])[] = [
  ['html', '/posts/hello/', '', 'page', '/posts/hello/'],
  ['json', '/posts/hello/', '', 'page', '/posts/hello/index.json'],
  ['amp', '/fr/posts/hello/', '/fr', 'page', '/fr/amp/posts/hello/'],
  ['rss', '/', '', 'home', '/index.xml'],
  ['llms', '/', '', 'home', '/llms.txt'],
  ['llms', '/posts/', '', 'section', '/posts/llms.txt'],
  ['llms', '/posts/hello/', '', 'page', '/posts/hello.txt'],
  ['css', '/posts/', '', 'section', '/posts/styles.css'],
  ['robots', '/fr/', '/fr', 'home', '/robots.txt'],
];

describe('pathInFormat()', () => {
  it.each(paths)('%s of %s%s', (name, path, prefix, kind, expected) => {
    const format = formatNamed(outputs, name);
    if (!format) throw new Error(`no format ${name}`);
    expect(pathInFormat({ path, prefix, kind }, format)).toBe(expected);
    const meanings = meaningsOf(expected, outputs, ['/fr', '']);
    const isRoot = format.root && prefix !== '';
    if (!isRoot) expect(meanings).toContainEqual({ path, prefix, format });
  });
});
