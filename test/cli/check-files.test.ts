import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerUsesFrom, type KnownFile } from '../../cli/check/answer-uses.ts';
import { type CheckOptions, checkFiles } from '../../cli/check/check-files.ts';
import { findSettings } from '../../cli/check/site-settings.ts';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { formatRemark } from '../../cli/remark.ts';
import { defaultSite } from '../../src/site.ts';
import { type Files, makeFolder, post } from './folder.ts';

const draft = '---\ntitle: x\ndraft: true\n---\n';

async function check(given: Files, options: Partial<CheckOptions> = {}) {
  const folder = makeFolder(given);
  const { files } = await readLocalTree(folder);
  const checked = await checkFiles(files, {
    site: defaultSite,
    others: [],
    isLenient: false,
    now: Date.parse('2026-01-01T00:00:00Z'),
    stop: new AbortController().signal,
    ...options,
  });
  const tell = (remarks: typeof checked.problems) =>
    remarks.map((remark) => formatRemark(remark).slice(folder.length + 1));
  return {
    passed: checked.passed.map(({ key }) => key),
    hidden: [...checked.hidden],
    problems: tell(checked.problems),
    warnings: tell(checked.warnings),
    unchecked: checked.unchecked.length,
  };
}

describe('checkFiles()', () => {
  it('passes what can be published and says which posts nobody will see', async () => {
    const files = {
      'a.md': post('A'),
      'draft.md': draft,
      'later.md': '---\ndate: 2027-01-01\n---\n',
      'over.md': '---\nexpiryDate: 2025-01-01\n---\n',
      'a.bin': new Uint8Array([0, 255]),
      'empty.txt': '',
    };
    expect(await check(files)).toEqual({
      passed: ['a.bin', 'a.md', 'draft.md', 'empty.txt', 'later.md', 'over.md'],
      hidden: ['draft.md', 'later.md', 'over.md'],
      problems: [],
      warnings: [],
      unchecked: 0,
    });
  });

  it('names file, line and column of every fault, and passes the rest', async () => {
    const files = {
      'good.md': post('Good'),
      'bad.md': '---\ntitle: x\ndraft: perhaps\ndate: 2024-13-01\n---\n',
      'posts/call.md': `${post('Call', 'See {{< nothing >}}.')}`,
      'binary.md': new Uint8Array([0x23, 0xff]),
      'site.yaml': 'timeZone: Nowhere/Else\n',
    };
    const { passed, problems } = await check(files);
    expect(passed).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.stringMatching(/^bad\.md:3:1: Cannot read "draft"/),
      expect.stringMatching(/^bad\.md:4:1: Cannot read "date"/),
      expect.stringMatching(/^binary\.md:1:\d+: Cannot/),
      expect.stringMatching(/^site\.yaml:1:1: Cannot read "timeZone"/),
      expect.stringMatching(/^posts\/call\.md:6:5: Cannot expand "nothing"/),
    ]);
  });

  it('only warns of unknown shortcodes when it is lenient', async () => {
    const { passed, problems, warnings } = await check(
      { 'a.md': post('A', '{{< nothing >}}') },
      { isLenient: true },
    );
    expect([passed, problems, warnings]).toEqual([
      ['a.md'],
      [],
      [expect.stringMatching(/^a\.md:6:1: Cannot expand/)],
    ]);
  });

  it('gives one address to the smaller key', async () => {
    const files = { 'a.md': '---\nurl: /x/\n---\n', 'b.md': '---\nurl: /x/\n---\n', 'x.md': post('X') };
    const { passed, problems } = await check(files);
    expect(passed).toEqual(['a.md']);
    expect(problems).toEqual([
      expect.stringMatching(/^b\.md:1:1: Cannot publish "b.md" at "\/x\/": the file "a.md" is there/),
      expect.stringMatching(/^x\.md:1:1: .*the file "a.md" is there/),
    ]);
  });

  it.each([
    { target: 'b', warns: false, why: 'the page is sent with it' },
    { target: 'elsewhere/c.md', warns: false, why: 'the page is there already' },
    { target: 'draft', warns: true, why: 'the page is a draft' },
    { target: 'none', warns: true, why: 'there is no such page' },
  ])('warns $warns of a link when $why', async ({ target, warns }) => {
    const files = { 'a.md': post('A', `[x]({{< ref "${target}" >}})`), 'b.md': post('B'), 'draft.md': draft };
    const others = [{ key: 'elsewhere/c.md', path: '/elsewhere/c/' }];
    const { warnings } = await check(files, { others });
    expect(warnings).toEqual(warns ? [expect.stringMatching(/^a\.md:6:5: Cannot link to/)] : []);
  });

  it('refuses a text that is too large, and takes media of that size', async () => {
    const files = { 'a.md': new Uint8Array(1_100_000).fill(97), 'a.bin': new Uint8Array(1_100_000) };
    const { passed, problems } = await check(files);
    expect([passed, problems]).toEqual([
      ['a.bin'],
      [expect.stringMatching(/^a\.md:1:1: .*larger than 1048576/)],
    ]);
  });

  it('stops when it is asked to, and says how much is left', async () => {
    const stop = AbortSignal.abort();
    expect(await check({ 'a.md': post('A'), 'b.md': post('B') }, { stop })).toMatchObject({
      passed: [],
      unchecked: 2,
    });
  });

  it('reads nothing into names of Object.prototype', async () => {
    const body = '[x]({{< ref "__proto__" >}}) [y]({{< ref "constructor" >}})';
    expect((await check({ 'a.md': post('A', body) })).warnings).toHaveLength(2);
  });
});

describe('answerUsesFrom()', () => {
  const files: KnownFile[] = [
    { key: 'a/one.md', path: '/a/one/' },
    { key: 'b/two.md', path: '/b/two/' },
    { key: 'c/two.md', path: '/c/two/' },
    { key: 'c/hidden.md' },
    { key: 'cat.jpg' },
  ];
  const answer = answerUsesFrom(files);

  it.each([
    { use: { keys: ['x.md', 'a/one.md'] }, key: 'a/one.md' },
    { use: { keys: ['one.md'], name: 'one' }, key: 'a/one.md' },
    { use: { keys: ['two.md'], name: 'two' }, key: undefined },
    { use: { keys: ['c/hidden.md'] }, key: undefined },
    { use: { keys: ['cat.jpg'] }, key: 'cat.jpg' },
    { use: { keys: ['own.md', 'self.md'] }, key: undefined },
  ])('answers $use with $key', ({ use, key }) => {
    expect(answer('self.md', [{ id: 'u', ...use }]).get('u')?.key).toBe(key);
  });

  it('does not answer a file with itself', () => {
    expect(answer('a/one.md', [{ id: 'u', keys: ['a/one.md'] }]).size).toBe(0);
  });
});

describe('findSettings()', () => {
  it('reads the settings of the folder, else those of the bucket, else the defaults', async () => {
    const folder = makeFolder({ 'site.yaml': 'title: Here\n' });
    const { files } = await readLocalTree(folder);
    const readRemote = async (key: string) => (key === 'site.yaml' ? Buffer.from('title: There\n') : null);
    expect((await findSettings(files, readRemote)).title).toBe('Here');
    expect((await findSettings([], readRemote)).title).toBe('There');
    expect(await findSettings([])).toEqual(defaultSite);
  });

  it('passes settings over that cannot be read', async () => {
    const folder = makeFolder({ 'site.yaml': 'title: [\n' });
    const { files } = await readLocalTree(folder);
    expect(await findSettings(files)).toEqual(defaultSite);
    expect(files.map(({ path }) => path)).toEqual([join(folder, 'site.yaml')]);
  });
});
