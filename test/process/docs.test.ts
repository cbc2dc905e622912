/** The documentation names everything there is, and nothing that is not there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markupPaths } from '../../src/content/site/markup.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { tools } from '../../src/routes/mcp/tools/index.ts';
import { shortcodes } from '../../src/shortcodes/built-in/index.ts';
import { anchorOf, headings, links, named, sectionOf, terms } from './document.ts';

const root = resolve(import.meta.dirname, '../..');
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const uploadApi = read('docs/upload-api.md');
const catalogTables = read('docs/catalog-tables.md');

/** Settings that stand in a mapping of their own. */
const settings = new Map([
  ['language', 'defaultContentLanguage'],
  ['ownLayouts', 'theme'],
  ['hugo', 'copyright'],
  ['languageNames', 'languages'],
  ['direction', 'languages'],
  ['singularTerms', 'taxonomies'],
  ['pluralTitles', 'pluralizeListTitles'],
  ['dateFields', 'frontmatter'],
  ['authorCard', 'author'],
  ['feedLimit', 'feeds.limit'],
  ['feedContent', 'feeds.content'],
  ['versionsKept', 'history.keep'],
  ['keepLocation', 'images.keepLocation'],
  ['unsafe', 'markup.unsafe'],
  ['toc', 'markup.tableOfContents'],
  ['math', 'markup.math'],
  ['emoji', 'markup.emoji'],
  ['attributes', 'markup.attribute'],
  ['codeLines', 'markup.highlight'],
]);

describe('every', () => {
  it('list of what there is has something in it', () => {
    const found = [frontMatterFields(), listedFields(), bindings(), tables()];
    expect(found.map((names) => names.length > 1)).toEqual(found.map(() => true));
    expect(tables().filter(([, columns]) => columns.length < 2)).toEqual([]);
  });

  it.each([...shortcodes.keys()])('shortcode has a section: %s', (name) => {
    const titles = headings(read('docs/shortcodes.md')).map((title) => title.split(/\W+/));
    expect(titles.filter((words) => words.includes(name))).toHaveLength(1);
  });

  /** Nobody writes it into a file of settings: the site notes it itself. */
  const settingsOfOwners = Object.keys(defaultSite).filter((field) => field !== 'firstOrigin');

  it.each(settingsOfOwners)('setting of the site is described: %s', (field) => {
    const described = terms(sectionOf(read('docs/settings.md'), 'site.yaml'));
    expect(described).toContain(settings.get(field) ?? field);
  });

  it.each(markupPaths)('setting of Markdown is described: %s', (path) => {
    const fields = terms(sectionOf(read('docs/settings.md'), 'Markup'));
    const [, first = '', ...inside] = path.split('.');
    const last = [first, ...inside].join('.');
    expect([last, `.${inside.join('.')}`].some((name) => fields.includes(name))).toBe(true);
  });

  it.each(frontMatterFields())('field of front matter is described: %s', (name) => {
    const section = sectionOf(read('docs/files.md'), 'Front matter');
    expect(named(section).map((word) => word.toLowerCase())).toContain(name);
  });

  it.each(problemStatuses())('problem is described with its status: %s %i', (type, status) => {
    expect(sectionOf(uploadApi, 'Problems')).toContain(`\n- \`${type}\` (${status}): `);
  });

  it.each(membersOf('src/routes/upload/upload-report.ts', 'UploadReport'))(
    'field of the reply to an upload is described: %s',
    (name) => {
      expect(terms(sectionOf(uploadApi, 'Put'))).toContain(name);
    },
  );

  it.each(listedFields())('field of the list of files is shown: %s', (name) => {
    expect(sectionOf(uploadApi, 'List')).toContain(`"${name}":`);
  });

  it.each(bindings())('binding, variable and secret is described: %s', (name) => {
    expect(terms(sectionOf(read('docs/deploy.md'), 'wrangler.toml'))).toContain(name);
  });

  it.each([...tools.keys()])('tool for agents is described: %s', (name) => {
    expect(sectionOf(read('docs/agents.md'), 'Tools')).toContain(`\`${name}\``);
  });

  it.each(tables())('column of the catalog is described: table %s', (table, columns) => {
    expect(terms(sectionOf(catalogTables, `\`${table}\``))).toEqual(columns);
  });
});

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('links to what exists', () => {
    const dead = links(text).filter((target) => !isThere(path, target));
    expect(dead).toEqual([]);
  });

  it('names files that exist', () => {
    expect(mentionedPaths(text).filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/\bnpm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every name that `read-post.ts` asks the front matter for. */
function frontMatterFields(): string[] {
  const calls = read('src/content/post/read-post.ts').matchAll(/\b(?:read|first|inside)\(([^()]*)/g);
  return [
    ...new Set(
      [...calls].flatMap(([, args = '']) => [...args.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)),
    ),
  ];
}

/** As `respond.ts` maps them. */
function problemStatuses(): [string, number][] {
  const cases = read('src/http/problem-reply.ts').matchAll(/case '([\w-]+)':\s*return \{ status: (\d+)/g);
  const found = [...cases].map(([, type = '', status]): [string, number] => [type, Number(status)]);
  const types = read('src/problem.ts').match(/^ {2}\| '[\w-]+'/gm) ?? [];
  if (types.length === 0 || types.length !== found.length)
    throw new Error('Cannot read the statuses of all problems');
  return found;
}

/** Names of the members of an object type. */
function membersOf(path: string, type: string): string[] {
  const text = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  const body = new RegExp(`\\btype ${type} =[^;{]*\\{([^{}]*)\\}`).exec(text)?.[1];
  if (body === undefined) throw new Error(`Cannot find the type "${type}" in ${path}`);
  return [...body.matchAll(/(?:^|;|\n)\s*(?:readonly )?(\w+)\??:/g)].map(([, name = '']) => name);
}

/** Of the program, and of the configuration that is deployed. */
function bindings(): string[] {
  const configured = read('wrangler.toml').matchAll(/^(?:binding|name) = "([A-Z_]+)"/gm);
  return [
    ...new Set([
      ...membersOf('src/index.ts', 'Env'),
      ...membersOf('src/store/index.ts', 'BucketBindings'),
      ...membersOf('src/catalog/alarm.ts', 'CatalogEnv'),
      ...[...configured].map(([, name = '']) => name),
    ]),
  ];
}

/** What `listing.ts` says of a file. */
function listedFields(): string[] {
  const body =
    /function describeFile[\s\S]*?return \{([\s\S]*?)\n {2}\};/.exec(
      read('src/routes/upload/listing.ts'),
    )?.[1] ?? '';
  return [...body.matchAll(/^ {4}(\w+)[:,]/gm)].map(([, name = '']) => name);
}

function tables(): [string, string[]][] {
  const text = read('src/catalog/tables.ts') + read('src/catalog/doors/tables.ts');
  const found = text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([\s\S]*?)\n {2}\)/g);
  return [...found].map(([, table = '', body = '']) => [
    table,
    [...body.matchAll(/^ {4}([a-z_]+) /gm)].map(([, column = '']) => column),
  ]);
}

/** Whether a link's file is there, and in it the title that its fragment names. */
function isThere(from: string, target: string): boolean {
  const [file = '', fragment] = target.split('#');
  const path = file === '' ? from : relative(root, resolve(root, dirname(from), file));
  if (!existsSync(join(root, path))) return false;
  return fragment === undefined || headings(read(path)).map(anchorOf).includes(fragment);
}

/** Paths of the project's own folders; `NAME` stands for a file to come. */
function mentionedPaths(text: string): string[] {
  const found = text.matchAll(/(?<![\w./:-])(?:src|cli|docs|test|bench|content)\/[\w./-]*[\w/]/g);
  return [...new Set([...found].map(([path]) => path))].filter((path) => !path.includes('NAME'));
}
