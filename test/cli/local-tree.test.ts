import { chmodSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { isIgnored } from '../../cli/files/walk.ts';
import { readSettings, sitesOf } from '../../src/content/site/settings-files.ts';
import { siteOfFile } from '../../src/content/site/sites.ts';
import { addFiles, makeFolder } from './folder.ts';

describe('isIgnored()', () => {
  it.each([
    '.git',
    '.DS_Store',
    '.env',
    'node_modules',
    'a.md~',
    '.a.md.swp',
    'a.md.swo',
    '#a.md#',
    'Thumbs.db',
  ])('leaves %s out', (name) => {
    expect(isIgnored(name)).toBe(true);
  });

  it.each(['a.md', 'a~b.md', 'swp', 'a.swz', '#1.md', 'node_modules.md', '_index.md', 'thumbs'])(
    'takes %s',
    (name) => {
      expect(isIgnored(name)).toBe(false);
    },
  );
});

describe('readLocalTree()', () => {
  it('takes a plain folder as it is, without what is ignored', async () => {
    const folder = makeFolder({
      'b.md': 'b',
      'posts/a.md': 'aa',
      '.git/config': '',
      'node_modules/x/index.js': '',
      'posts/.draft.md': '',
      'posts/a.md~': '',
    });
    const tree = await readLocalTree(folder);
    expect(tree.files.map(({ key, path, size }) => ({ key, path, size }))).toEqual([
      { key: 'b.md', path: join(folder, 'b.md'), size: 1 },
      { key: 'posts/a.md', path: join(folder, 'posts/a.md'), size: 2 },
    ]);
    expect([tree.isHugoRoot, tree.problems, tree.warnings]).toEqual([false, [], []]);
  });

  it('names what of a Hugo site makes pages or shows them in ways of its own', async () => {
    const folder = makeFolder({
      'hugo.toml': '',
      'content/a.md': '',
      'content/docs/_content.gotmpl': '{{ .AddPage (dict "path" "x") }}',
      'layouts/docs/_shortcodes/note.html': '',
      'layouts/_shortcodes/all.html': '',
    });
    const { files, warnings } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual([
      'a.md',
      'hugo.toml',
      'layouts/docs/_shortcodes/note.html',
      'layouts/shortcodes/all.html',
    ]);
    expect(warnings.map(({ file, message }) => [file, message]).toSorted()).toEqual([
      [
        expect.stringMatching(/content\/\*\*\/_content\.gotmpl$/),
        expect.stringContaining('a template makes of data'),
      ],
    ]);
  });

  it('takes well-known files, of a Hugo site too', async () => {
    const plain = makeFolder({ 'a.md': '', '.well-known/security.txt': 'x', '.well-known/.x': '' });
    expect((await readLocalTree(plain)).files.map(({ key }) => key)).toEqual([
      '.well-known/security.txt',
      'a.md',
    ]);
    const hugo = makeFolder({
      'hugo.toml': '',
      'content/a.md': '',
      'static/.well-known/security.txt': 'x',
      'static/.well-known/notes.md': 'x',
      'static/.htaccess': '',
    });
    expect((await readLocalTree(hugo)).files.map(({ key }) => key)).toContain('.well-known/security.txt');
  });

  it('composes names that the file system decomposes', async () => {
    const folder = makeFolder({ ['caf\u0065\u0301.md']: 'x' });
    const { files } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['caf\u00e9.md']);
  });

  it('reports names that differ only in their spelling', async () => {
    const folder = makeFolder({ ['e\u0301.md']: 'x', ['\u00e9.md']: 'y' });
    const { files, problems } = await readLocalTree(folder);
    expect(files).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Cannot use the key "é.md"/),
    ]);
  });

  it.each([
    { name: 'a\\b.md', rule: /between folders, never/ },
    { name: ' a.md', rule: /begin or end with white space/ },
    { name: 'upload/a.md', rule: /belongs to the site itself/ },
    { name: 'a\u0007.md', rule: /control character/ },
    { name: `${'x/'.repeat(500)}a.md`, rule: /at most 900 bytes/ },
  ])('reports a file that cannot be uploaded: $rule', async ({ name, rule }) => {
    const folder = makeFolder({ [name]: 'x', 'good.md': 'x' });
    const { files, problems } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['good.md']);
    expect(problems).toEqual([
      { file: join(folder, name), line: 1, column: 1, message: expect.stringMatching(rule) },
    ]);
  });

  it('follows links that stay inside, to files and to folders', async () => {
    const folder = makeFolder({ 'posts/a.md': 'x', 'images/cat.png': 'cat', '..x/b.md': 'x' });
    symlinkSync('a.md', join(folder, 'posts/same.md'));
    symlinkSync('../images', join(folder, 'posts/pictures'));
    symlinkSync(join(folder, 'posts/same.md'), join(folder, 'absolute.md'));
    const { files, problems } = await readLocalTree(folder);
    expect(problems).toEqual([]);
    expect(files.map(({ key, size }) => `${key} ${size}`)).toEqual([
      'absolute.md 1',
      'images/cat.png 3',
      'posts/a.md 1',
      'posts/pictures/cat.png 3',
      'posts/same.md 1',
    ]);
  });

  it('names links that lead out, to nothing, in a circle or to what is never sent, and takes the rest', async () => {
    const folder = makeFolder({ 'a.md': 'x', '.env': 'SECRET', 'deep/b.md': 'x', '.git/config': 'x' });
    const links = {
      'out.md': '/etc/hostname',
      etc: '/etc',
      'up.md': `../${basename(folder)}-other/a.md`,
      parent: '..',
      'gone.md': 'nothing.md',
      'self.md': 'self.md',
      here: '.',
      'deep/around': '..',
      'secret.md': '.env',
      'deep/git': '../.git',
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
    const { files, problems } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['a.md', 'deep/b.md']);
    const said = new Map(problems.map(({ file, message }) => [relative(folder, file), message]));
    expect([...said.keys()].sort()).toEqual(Object.keys(links).sort());
    for (const name of ['out.md', 'etc', 'parent'])
      expect(said.get(name)).toContain('leads out of the folder');
    for (const name of ['gone.md', 'self.md', 'up.md']) expect(said.get(name)).toContain('where nothing is');
    for (const name of ['here', 'deep/around']) expect(said.get(name)).toContain('which it lies in');
    for (const name of ['secret.md', 'deep/git']) expect(said.get(name)).toContain('never sent');
  });

  it('ends, however links to folders double what is found', async () => {
    const folder = makeFolder({ 'f20/a.md': 'x' });
    for (let level = 0; level < 20; level++) {
      addFiles(folder, { [`f${level}/x.md`]: 'x' });
      for (const name of ['one', 'two']) symlinkSync(`../f${level + 1}`, join(folder, `f${level}/${name}`));
    }
    const { problems } = await readLocalTree(folder);
    expect(problems.some(({ message }) => message.includes('only 200 links'))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder that cannot be read and takes the rest', async () => {
    const folder = makeFolder({ 'a.md': 'x', 'closed/b.md': 'x' });
    chmodSync(join(folder, 'closed'), 0);
    const { files, problems } = await readLocalTree(folder);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(files.map(({ key }) => key)).toEqual(['a.md']);
    expect(problems).toHaveLength(1);
  });

  it('puts the settings of a Hugo site together where they are in several files', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "x"\n[params]\na = 1',
      'config/_default/params.toml': 'b = 2',
      'config/production/hugo.yaml': 'title: y\ncontentDir: texts',
      'config/staging/hugo.yaml': 'title: z',
      'texts/a.md': 'x',
    });
    const { files, warnings } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['a.md', 'hugo.json']);
    const [, settings] = files;
    expect(JSON.parse(new TextDecoder().decode(settings?.content))).toEqual({
      title: 'y',
      params: { a: 1, b: 2 },
      contentdir: 'texts',
    });
    expect(settings?.size).toBe(settings?.content?.byteLength);
    expect(warnings).toEqual([expect.objectContaining({ file: `${folder}/config/` })]);
  });

  it('reports settings that cannot be read, and reads the others', async () => {
    const folder = makeFolder({
      'config/_default/hugo.toml': 'contentDir = "texts"',
      'config/_default/params.toml': 'b = ',
      'texts/a.md': 'x',
    });
    const { files, problems } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['a.md', 'hugo.json']);
    expect(problems).toEqual([
      expect.objectContaining({ file: join(folder, 'config/_default/params.toml') }),
    ]);
  });

  it('maps a Hugo site', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "x"',
      'content/posts/a.md': 'x',
      'static/a.png': 'x',
      'data/a.json': '{}',
      'themes/a/theme.toml': '',
      'README.md': 'x',
    });
    const tree = await readLocalTree(folder);
    expect(tree.files.map(({ key }) => key)).toEqual([
      'a.png',
      'hugo.toml',
      'layouts/_data/a.json',
      'posts/a.md',
    ]);
    expect(tree.isHugoRoot).toBe(true);
    expect(tree.warnings).toEqual([
      {
        file: join(folder, 'themes/'),
        line: 1,
        column: 1,
        message: expect.stringContaining('Left out one file'),
      },
    ]);
  });

  it('takes HTML of the content folder along, with front matter or without', async () => {
    const folder = makeFolder({
      'hugo.toml': '',
      'content/page.html': '---\ndraft: true\n---\n<p>x</p>',
      'content/toml.html': '\n+++\ndraft = true\n+++\n<p>x</p>',
      'content/demo.html': '<!DOCTYPE html>',
    });
    const { files, warnings } = await readLocalTree(folder);
    expect(files.map(({ key }) => key)).toEqual(['demo.html', 'hugo.toml', 'page.html', 'toml.html']);
    expect(warnings).toEqual([]);
  });

  it('gives files of all languages keys that the site reads in their languages', async () => {
    const folder = makeFolder({
      'config/_default/hugo.toml': 'defaultContentLanguage = "en"\n',
      'config/_default/languages.toml':
        '[en]\ncontentDir = "content/en"\n[fr]\n[de]\n[ja]\ncontentDir = "日本"\n',
      'config/_default/module.yaml':
        'mounts: [{source: content/en, target: content}, {source: deutsch, target: content, sites: {matrix: {languages: [de]}}}, {source: docs, target: content/docs, sites: {matrix: {languages: [fr, en]}}}]\n',
      'content/en/a.md': 'x',
      'content/en/a.fr.md': 'x',
      'deutsch/a.md': 'x',
      'docs/b.md': 'x',
    });
    const { files, warnings } = await readLocalTree(folder);
    const settings = files.find(({ key }) => key === 'hugo.json')?.content;
    const read = readSettings('hugo.json', new TextDecoder().decode(settings)).settings;
    const sites = sitesOf(new Map([['hugo.json', read]]));
    const pages = files.filter(({ key }) => key !== 'hugo.json');
    const languages = pages.map(({ key }) => [key, siteOfFile(sites, key).language]);
    expect(Object.fromEntries(languages)).toEqual({
      'a.md': 'en',
      'a.fr.md': 'fr',
      'deutsch/a.md': 'de',
      'docs/b.md': 'en',
      'docs/b.fr.md': 'fr',
    });
    expect(warnings).toMatchObject([
      { file: join(folder, 'docs'), message: expect.stringContaining('once for each') },
    ]);
  });

  it('reports a configuration of Hugo that cannot be read, with its place', async () => {
    const folder = makeFolder({ 'hugo.toml': 'title = \n', 'content/a.md': 'x' });
    const { problems, files } = await readLocalTree(folder);
    expect(problems).toEqual([
      { file: join(folder, 'hugo.toml'), line: 1, column: expect.any(Number), message: expect.any(String) },
    ]);
    expect(files.map(({ key }) => key)).toContain('a.md');
  });

  it('refuses what is no folder', async () => {
    const folder = makeFolder();
    addFiles(folder, { 'a.md': 'x' });
    await expect(readLocalTree(join(folder, 'a.md'))).rejects.toThrow(/must be a folder/);
    await expect(readLocalTree(join(folder, 'none'))).rejects.toThrow(/must be a folder/);
  });
});
