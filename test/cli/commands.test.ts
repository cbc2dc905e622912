/** The command line itself, and the commands that need no site. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printable } from '../../cli/terminal.ts';
import { parseTokens } from '../../src/auth/tokens.ts';
import { makeFolder, post, readTree } from './folder.ts';
import { platen } from './run-platen.ts';

describe('platen', () => {
  it.each([[], ['push'], ['pull'], ['check'], ['dev'], ['new'], ['token']])(
    'helps with %j',
    async (...command) => {
      const { code, stdout } = await platen([...command, '--help']);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: platen /)]);
    },
  );

  it.each([
    { args: [], said: /Usage: platen/ },
    { args: ['publish'], said: /unknown command 'publish'/ },
    { args: ['push'], said: /missing required argument 'dir'|required option '--to <url>'/ },
    { args: ['push', '.'], said: /required option '--to <url>'/ },
    { args: ['push', '.', '--to', 'https://example.org', '--force'], said: /unknown option '--force'/ },
    { args: ['push', '.', '--to', 'example.org'], said: /Cannot use the address "example.org"/ },
    { args: ['push', '.', '--to', 'http://example.org'], said: /must begin with https/ },
    { args: ['push', '.', '--to', 'https://example.org', '--json', '--watch'], said: /Cannot combine/ },
    { args: ['push', '.', '--to', 'https://example.org'], said: /Cannot find the upload token/ },
    { args: ['pull', '.'], said: /required option '--from <url>'/ },
    { args: ['check', './none'], said: /must be a folder/ },
    { args: ['dev', './none'], said: /must be a folder/ },
    { args: ['dev', '.', '--port', 'x'], said: /Cannot use the port "x"/ },
    { args: ['token', 'two words'], said: /Cannot make a token/ },
  ])('ends with 2 for $args', async ({ args, said }) => {
    const { code, stdout, stderr } = await platen(args, { cwd: makeFolder() });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)]);
  });
});

describe('platen check', () => {
  const files = {
    'a.md': post('A', '[b]({{< ref "b" >}}) [c]({{< ref "c" >}}) {{< nothing >}}'),
    'b.md': post('B'),
    'bad.md': '---\ndraft: x\n---\n',
  };

  it('tells what push would refuse or warn about', async () => {
    const folder = makeFolder(files);
    const { code, stdout } = await platen(['check', folder]);
    expect([code, stdout.split('\n')]).toEqual([
      1,
      [
        expect.stringContaining(`${join(folder, 'a.md')}:6:43: Cannot expand "nothing"`),
        expect.stringContaining(`${join(folder, 'bad.md')}:2:1: Cannot read "draft"`),
        'Checked 3 files, 2 problems, 0 warnings',
        '',
      ],
    ]);
  });

  it('is lenient, and prints JSON', async () => {
    const folder = makeFolder({ 'a.md': files['a.md'], 'b.md': files['b.md'] });
    const { code, stdout } = await platen(['check', folder, '--lenient', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        files: 2,
        problems: [],
        warnings: [
          expect.objectContaining({
            line: 6,
            column: 26,
            message: expect.stringMatching(/^Cannot link to "c"/),
          }),
          expect.objectContaining({ line: 6, column: 43 }),
        ],
        isStopped: false,
        exitCode: 0,
      },
    ]);
  });
});

describe('platen new', () => {
  it('begins a draft and refuses to overwrite it', async () => {
    const cwd = makeFolder();
    const first = await platen(['new', 'posts/my-trip'], { cwd });
    expect([first.code, first.stdout]).toEqual([0, 'Made posts/my-trip.md, a draft\n']);
    const text = readFileSync(join(cwd, 'posts/my-trip.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: My trip\ndate: .+\ndraft: true\n---\n/);
    const second = await platen(['new', 'posts/my-trip.md'], { cwd });
    expect([second.code, second.stderr]).toEqual([
      2,
      expect.stringMatching(/must not be a file of this name yet/),
    ]);
    expect(readTree(cwd)['posts/my-trip.md']).toBe(Buffer.from(text).toString('hex'));
  });
});

describe('platen token', () => {
  it('makes a token and the entry that knows it', async () => {
    const { code, stdout } = await platen(['token', 'ada', 'guests/']);
    const [, token = '', entry = ''] =
      /author alone:\n\n {2}(\S+)\n\nEntry.*:\n\n {2}(\S+)\n/.exec(stdout) ?? [];
    expect(code).toBe(0);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(parseTokens(entry).tokens).toMatchObject([{ name: 'ada', prefix: 'guests/' }]);
    expect(parseTokens(entry).tokens[0]).not.toHaveProperty('isForDrafts');
  });

  it('makes none whose prefix would be read as a right', async () => {
    const { code, stderr } = await platen(['token', 'ada', 'guests/:drafts']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('its prefix must not end in ":drafts"')]);
  });

  it.each([
    [['--drafts'], ''],
    [['guests/', '--drafts'], 'guests/'],
    [['drafts', '--drafts'], 'drafts'],
  ])('makes one for drafts: %j', async (args, prefix) => {
    const { stdout } = await platen(['token', 'ada', ...args]);
    const [, entry = ''] = /\n\nEntry.*:\n\n {2}(\S+)\n/.exec(stdout) ?? [];
    expect(parseTokens(entry).tokens).toMatchObject([{ name: 'ada', prefix, isForDrafts: true }]);
  });
});

describe('printable()', () => {
  it('shows control characters instead of sending them to the terminal', () => {
    expect(printable('a\u001b[31m\r\n\u0007\u009bé🐈')).toBe('a\\x1b[31m\\x0d\\x0a\\x07\\x9bé🐈');
  });
});
