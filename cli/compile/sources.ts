/** The files that a style sheet or a script may import: the assets of the folder and its themes, and `node_modules`. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { LocalFile } from '../files/local-file.ts';

export const assetFolder = 'layouts/_assets/';

export class Sources {
  /** The folder of the site, without symbolic links. */
  readonly folder: string;
  readonly #byName = new Map<string, LocalFile>();
  readonly #names = new Map<string, string>();

  constructor(folder: string, files: readonly LocalFile[]) {
    this.folder = realpathSync(folder);
    for (const file of files) {
      if (!file.key.startsWith(assetFolder)) continue;
      const name = file.key.slice(assetFolder.length);
      this.#byName.set(name, file);
      this.#names.set(resolve(file.path), name);
    }
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Where the asset lies on this machine. */
  pathOf(name: string): string | undefined {
    return this.#byName.get(name)?.path;
  }

  read(name: string): string {
    return readFileSync(this.#byName.get(name)?.path ?? name, 'utf8');
  }

  /** The asset that a file on this machine is. */
  nameAt(path: string): string | undefined {
    return this.#names.get(resolve(path)) ?? this.#names.get(realPath(path) ?? '');
  }

  /** The path of a file inside the site's folder, or of one in a folder `node_modules`, without symbolic links. */
  inside(path: string): string | undefined {
    const real = realPath(resolve(this.folder, path));
    if (real === undefined || !statSync(real).isFile()) return undefined;
    const isInside = real.startsWith(`${this.folder}${sep}`) || real.includes(`${sep}node_modules${sep}`);
    return isInside ? real : undefined;
  }
}

/** Undefined where nothing is. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
