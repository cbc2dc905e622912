import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkFiles } from '../../cli/check/check-files.ts';
import { findSurroundings } from '../../cli/check/surroundings.ts';
import { readLocalTree } from '../../cli/files/local-tree.ts';
import { formatRemark } from '../../cli/report.ts';
import { type Files, makeFolder, post } from './folder.ts';

const draft = '---\ntitle: x\ndraft: true\n---\n';

async function check(given: Files, options: Partial<CheckOptions> = {}) {
  const folder = makeFolder(given);
  const { files } = await readLocalTree(folder);
  const checked = await checkFiles(files, {
    around: await findSurroundings(files),
    others: [],
    areAll: true,
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

  it('finds pages of all languages as the site does', async () => {
    const to = (path: string, lang: string) => `{{< relref path="${path}" lang="${lang}" >}}\n`;
    const files = {
      'hugo.yaml': 'languages: {en: {}, fr: {taxonomies: {mot: mots}}, ja: {contentDir: content/ja}}\n',
      'content/a.md': post('A', to('b', 'fr') + to('c', 'ja') + to('many', 'fr') + to('foreign', 'fr')),
      'content/a.fr.md': post('A', `${to('many', 'fr')}[x](b) [y](trip)`),
      'content/b.fr.md': '---\ntitle: B\nslug: bé\n---\n',
      'content/ja/c.md': post('C', to('a', 'en') + to('b', 'ja')),
      'content/many.md': '---\nsites: {matrix: {languages: [en, fr]}}\n---\n',
      'content/foreign.md': '---\nsites: {matrix: {languages: [fr]}}\n---\n',
      'content/trip/index.md': post('Trip'),
      'content/trip/index.fr.md': post('Voyage', '![](map.png)'),
      'content/trip/map.png': 'png',
    };
    const { passed, problems, warnings } = await check(files);
    expect([passed.length, problems]).toEqual([10, []]);
    expect(warnings).toEqual([expect.stringMatching(/^content\/ja\/c\.md:\d+:\d+: Cannot link to "b"/)]);
  });

  it('names the faults of data of templates', async () => {
    const files = {
      'hugo.toml': '',
      'content/a.md': post('A'),
      'data/a.json': '[1,]',
      'data/b.json': '[1]',
      'data/c.json': ' '.repeat(1024 * 1024 + 1),
      'assets/tsconfig.json': '{ // comment',
    };
    const { passed, problems } = await check(files);
    expect(passed).toEqual(['a.md', 'hugo.toml', 'layouts/_assets/tsconfig.json', 'layouts/_data/b.json']);
    expect(problems).toEqual([
      expect.stringMatching(/^data\/a\.json:1:4/),
      expect.stringMatching(/^data\/c\.json.*must not be larger than 1048576 bytes/),
    ]);
  });

  it('names file, line and column of every fault, and passes the rest', async () => {
    const files = {
      'good.md': post('Good'),
      'bad.md': '---\ntitle: x\ndraft: perhaps\ndate: 2024-13-01\n---\n',
      'posts/call.md': `${post('Call', 'See {{< nothing >}}.')}`,
      'binary.md': new Uint8Array([0x23, 0xff]),
      'site.yaml': 'noindex: perhaps\n',
    };
    const { passed, problems } = await check(files);
    expect(passed).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.stringMatching(/^bad\.md:3:1: Cannot read "draft"/),
      expect.stringMatching(/^bad\.md:4:1: Cannot read "date"/),
      expect.stringMatching(/^binary\.md:1:\d+: Cannot/),
      expect.stringMatching(/^site\.yaml:1:1: Cannot read "noindex"/),
      expect.stringMatching(/^posts\/call\.md:6:5: Cannot expand "nothing"/),
    ]);
  });

  it('knows what sections hide and pass on', async () => {
    const { hidden } = await check({
      'a/_index.md': '---\ncascade: {draft: true}\n---\n',
      'a/one.md': post('One'),
      'b/_index.md': '---\ndraft: true\n---\n',
      'b/trip/index.md': post('Trip'),
      'c/two.md': post('Two'),
    });
    expect(hidden).toEqual(['a/one.md', 'b/trip/index.md']);
  });

  it('does not take a file of a bundle for a page', async () => {
    const files = { 'a/index.md': post('A'), 'a/more.md': post('More'), 'b.md': '---\nurl: /a/more/\n---\n' };
    expect((await check(files)).problems).toEqual([]);
  });

  it('expands shortcodes of the folder', async () => {
    const files = {
      'shortcodes/note.html': '<b>{{ .Inner }}</b>',
      'a.md': post('A', '{{< note >}}x{{< /note >}}'),
    };
    expect(await check(files)).toMatchObject({ problems: [], warnings: [] });
  });

  it('warns of what the built-in theme cannot do only where it shows the pages', async () => {
    const files = {
      'shortcodes/note.html': '{{ partial "a" . }}<script>x()</script>',
      'shortcodes/style.html': '<p style="color: red" onclick="x()">{{ .Inner }}</p>',
      'site.yaml': 'markup: {unsafe: true}',
      'a.md': post(
        'A',
        '{{< note >}}\n\n{{< style >}}x{{< /style >}}\n\n<p style="color: red">y</p>\n\n<p onclick="x()">z</p>\n\n<script>x()</script>\n\n{{< a.inline >}}{{< /a.inline >}}',
      ),
    };
    const ofText = (found: { warnings: unknown[] }) => found.warnings.map(String);
    const own = { ...files, 'layouts/single.html': 'x' };
    const without = ofText(await check(files));
    expect(without.filter((warning) => /shortcodes\//.test(warning)).length).toBeGreaterThan(4);
    expect(without.filter((warning) => /style|inline/.test(warning)).length).toBeGreaterThan(1);
    const builtIn = { ...own, 'site.yaml': 'markup: {unsafe: true}\ntheme: platen' };
    expect(ofText(await check(builtIn)).length).toBe(without.length);
    expect(ofText(await check(own))).toEqual([
      expect.stringMatching(/^a\.md:12:1: Cannot use onclick/),
      expect.stringMatching(/^a\.md:14:1: Cannot show <script>/),
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

  const linking = {
    'site.yaml': 'redirects: {/old/: /b/}\n',
    'b.md': '---\ntitle: B\naliases: [/was/]\nslug: bee\n---\n',
    'posts/c/index.md': post('C', '[x](c.pdf)'),
    'posts/c/c.pdf': 'pdf',
    'posts/d.md': '---\ntitle: D\nslug: dee\ndraft: true\n---\n',
    'a.md': post(
      'A',
      [
        ...[
          '/bee/',
          '/bee',
          '/was/',
          '/old/',
          '/posts/',
          '/posts/c/c.pdf',
          '/tags/any/',
          '/posts/index.xml',
          '/search/',
        ],
        ...['/b/', '/posts/dee/', 'https://example.org/b/'],
      ]
        .map((link) => `[x](${link})`)
        .join('\n\n'),
    ),
  };
  const dead = (written: string, what: string) =>
    expect.stringMatching(`^a\\.md:\\d+:\\d+: Cannot show visitors "${written}": ${what}`);

  it('warns of links that lead nowhere', async () => {
    expect((await check(linking)).warnings).toEqual([
      dead('/b/', 'nothing'),
      dead('/posts/dee/', 'a page that they do not see .draft.'),
    ]);
  });

  it('leaves links to the site that may lead to what only the site has', async () => {
    expect((await check(linking, { areAll: false })).warnings).toEqual([dead('/posts/dee/', 'a page')]);
  });
});
