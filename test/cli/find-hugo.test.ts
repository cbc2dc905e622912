import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findHugo, hugoMeant } from '../../cli/compare/run-hugo.ts';

describe('findHugo()', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'find-hugo-'));
    vi.stubEnv('HUGO', '');
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
    vi.stubEnv('PATH', `${join(folder, 'bin')}:/usr/bin:/bin`);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** A program that says what Hugo says when it is asked for its version. */
  function place(name: string, version: string): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n[ "$1" = version ] && echo "hugo v${version}+extended linux/amd64"\n`);
    chmodSync(path, 0o755);
    return path;
  }

  test('takes the one that is named, then the one that was fetched, then the one that is installed', () => {
    place('bin/hugo', '0.100.1');
    expect(findHugo()).toEqual({ program: 'hugo', version: '0.100.1' });
    const fetched = place('cache/platen/hugo/hugo', '0.200.2');
    expect(findHugo()).toEqual({ program: fetched, version: '0.200.2' });
    const named = place('named/hugo', '0.150.3');
    vi.stubEnv('HUGO', named);
    expect(findHugo()).toEqual({ program: named, version: '0.150.3' });
    expect(findHugo(fetched)).toEqual({ program: fetched, version: '0.200.2' });
  });

  test('answers null where there is none', () => {
    vi.stubEnv('PATH', join(folder, 'empty'));
    expect(findHugo()).toBeNull();
  });

  test('refuses a named program that is not there or not Hugo', () => {
    const other = place('other', '1');
    for (const path of [join(folder, 'nowhere'), other]) {
      expect(() => findHugo(path)).toThrow(
        `Cannot use "${path}" as Hugo: it must be a program that tells its version`,
      );
    }
  });

  test('knows which version is meant', () => expect(hugoMeant).toBe('0.169.0'));
});
