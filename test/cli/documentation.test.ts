import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { platen } from './run-platen.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8');

describe('docs/cli.md', () => {
  it('names every command and every option', async () => {
    const { stdout } = await platen(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*[>\]]/gm)].map(([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['push', 'pull', 'check', 'dev', 'new', 'token']));
    for (const command of commands.filter((name) => name !== 'help')) {
      const help = (await platen([command, '--help'])).stdout;
      const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
      const missing = [command, ...options].filter(
        (word) => !page.includes(`\`${word}`) && !page.includes(`platen ${word}`),
      );
      expect(missing).toEqual([]);
    }
  });

  it('has an action of ten lines that is YAML', () => {
    const action = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(action.trim().split('\n')).toHaveLength(10);
    expect(parse(action)).toMatchObject({
      jobs: { publish: { steps: [{}, {}, { run: expect.any(String) }] } },
    });
  });
});
