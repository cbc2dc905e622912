/** `platen theme`: a theme over a site that has none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, makeFolder, readTree } from './folder.ts';
import { platen } from './run-platen.ts';

const paper = {
  'Paper/theme.toml': 'name = "Paper"\n',
  'Paper/layouts/single.html': 'Paper: {{ .Title }}',
  'Paper/assets/a.css': 'a {}',
  'Paper/.git/config': 'x',
  'Paper/exampleSite/content/a.md': 'x',
  'Paper/images/screenshot.png': 'x',
};

const theme = (folder: string, ...args: string[]) => platen(['theme', ...args], { cwd: folder });

describe('platen theme', () => {
  it('copies a folder and names it in site.yaml, whose other lines stay', async () => {
    const folder = makeFolder({ ...paper, 'blog/a.md': 'A', 'blog/site.yaml': '# Mine\ntitle: Blog # x\n' });
    const { code, stdout } = await theme(folder, 'Paper', 'blog');
    expect([code, stdout]).toEqual([
      0,
      `Copied 3 files to ${join('blog', 'themes', 'Paper')}, and named the theme "Paper" in ${join('blog', 'site.yaml')}\nSee it with: npx platen dev blog\n`,
    ]);
    expect(Object.keys(readTree(join(folder, 'blog')))).toEqual([
      ...['a.md', 'site.yaml', 'themes/Paper/assets/a.css', 'themes/Paper/layouts/single.html'],
      'themes/Paper/theme.toml',
    ]);
    expect(readFileSync(join(folder, 'blog/site.yaml'), 'utf8')).toBe(
      'theme: Paper\n# Mine\ntitle: Blog # x\n',
    );
  });

  it('makes site.yaml where there is none, and takes a theme that is there by its name', async () => {
    const folder = makeFolder({ 'a.md': 'A', 'themes/Paper/layouts/single.html': 'x' });
    expect((await theme(folder, 'Paper')).stdout).toContain('Found themes/Paper');
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('theme: Paper\n');
    const before = readTree(folder);
    expect((await theme(folder, 'Paper')).code).toBe(0);
    expect(readTree(folder)).toEqual(before);
  });

  it.each([
    ['hugo.toml', 'title = "x"\n[params]\na = 1\n', 'theme = "Paper"\ntitle = "x"\n[params]\na = 1\n'],
    ['config.yml', '---\ntitle: x\n', '---\ntheme: Paper\ntitle: x\n'],
    ['config/_default/hugo.toml', '[params]\na = 1\n', 'theme = "Paper"\n[params]\na = 1\n'],
    ['site.yaml', 'theme: platen # for now\na: 1\n', 'theme: Paper\na: 1\n'],
  ])('names it in %s', async (name, before, after) => {
    const folder = makeFolder({ ...paper, 'blog/content/a.md': 'A', [`blog/${name}`]: before });
    expect((await theme(folder, 'Paper', 'blog')).code).toBe(0);
    expect(readFileSync(join(folder, 'blog', name), 'utf8')).toBe(after);
  });

  it('leaves settings as they are that import the theme as a module', async () => {
    const folder = makeFolder({
      ...paper,
      'blog/content/a.md': 'A',
      'blog/config/_default/hugo.toml': 'enableEmoji = true\n',
      'blog/config/_default/module.toml': '[[imports]]\npath = "example.org/x/Paper/v2"\n',
    });
    expect((await theme(folder, 'Paper', 'blog')).code).toBe(0);
    expect(readFileSync(join(folder, 'blog/config/_default/hugo.toml'), 'utf8')).toBe('enableEmoji = true\n');
    const { stdout } = await platen(['check', 'blog', '--json'], { cwd: folder });
    expect(JSON.parse(stdout).warnings.filter(({ message = '' }) => message.includes('theme "'))).toEqual([]);
  });

  it.each([
    [['Paper', 'none'], /Cannot use "none": it must be the folder of a site/],
    [['none', 'blog'], /Cannot use "none" as a theme: it must be a folder/],
    [['blog', 'blog'], /Cannot use "blog" as a theme: it must have a folder "layouts"/],
    [['Paper', 'other'], /"theme" must not be set there yet, but it is "Other"/],
    [['Paper', 'json'], /Cannot name the theme in ".*hugo\.json": write theme: Paper there/],
    [['Paper', 'bad'], /Cannot read ".*site\.yaml": /],
    [['Paper', 'full'], /Cannot copy "Paper" to ".*Paper": no such folder must be there yet/],
    [['Paper', join('Paper', 'exampleSite')], /must not be in it/],
  ])('says what must hold, and writes nothing: %s', async (args, message) => {
    const folder = makeFolder({
      ...paper,
      'blog/a.md': 'A',
      'other/hugo.toml': 'theme = "Other"\n',
      'json/hugo.json': '{"title": "x"}',
      'bad/site.yaml': 'title: "x\n',
      'full/themes/Paper/README.md': 'x',
    });
    const before = readTree(folder);
    const { code, stderr } = await theme(folder, ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(readTree(folder)).toEqual(before);
  });
});

it('a theme shows a folder of posts, and check finds nothing wrong with it', async () => {
  const folder = makeFolder(paper);
  addFiles(folder, { 'blog/a.md': '---\ntitle: A\n---\n' });
  await theme(folder, 'Paper', 'blog');
  expect(await platen(['check', 'blog'], { cwd: folder })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Checked 5 files, 0 problems, 0 warnings'),
  });
});
