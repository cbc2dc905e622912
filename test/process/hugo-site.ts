import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { hugo } from './hugo.ts';

/** Today's Hugo takes content in HTML only where it is told to. */
const env = { ...process.env, HUGO_SECURITY_ALLOWCONTENT: '.*' };

/** A folder that Hugo builds; it is removed with `using`. */
export class HugoSite implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hugo-site-'));

  /** @param files What is in it, by path. */
  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
  }

  /** A built page; empty when Hugo made none, null when it refused the site. */
  build(page: string): string | null {
    try {
      execFileSync(hugo?.program ?? 'hugo', ['--quiet'], { cwd: this.#folder, stdio: 'pipe', env });
    } catch {
      return null;
    }
    const path = join(this.#folder, 'public', page);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** All that was built, by path. */
  files(): { path: string; text: string }[] {
    const root = join(this.#folder, 'public');
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
