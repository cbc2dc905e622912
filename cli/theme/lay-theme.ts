/** theme: copies a theme into a site's folder, and names it in the settings. */

import { existsSync, statSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from '../failures.ts';
import { findSettingsFiles, readPart, readSettingsFiles } from '../files/hugo-settings.ts';
import { lastPart, themesNamed } from '../files/hugo-themes.ts';
import { walk } from '../files/walk.ts';
import { withTheme } from './with-theme.ts';

export type Laid = {
  /** The theme's name, and its folder. */
  name: string;
  folder: string;
  /** How many files were copied; 0 for a theme that was there. */
  copied: number;
  /** The file with the setting. */
  settings: string;
};

/**
 * `theme` is a folder, or the name of one in the site's `themes/`. Nothing is written unless all can be. Throws a
 * `UsageError` that says what must hold.
 */
export async function layTheme(theme: string, site: string): Promise<Laid> {
  if (!isFolder(site)) throw new UsageError(`Cannot use "${site}": it must be the folder of a site`);
  const inside = join(site, 'themes', theme);
  const source = !isFolder(theme) && isFolder(inside) ? inside : theme;
  checkTheme(source, site);
  const name = basename(resolve(source));
  const folder = join(site, 'themes', name);
  const isThere = resolve(source) === resolve(folder);
  const edit = await editOf(site, name);
  const copied = isThere ? 0 : await copy(source, folder);
  await writeFile(edit.path, edit.text);
  return { name, folder, copied, settings: edit.path };
}

function checkTheme(source: string, site: string): void {
  if (!isFolder(source)) {
    throw new UsageError(
      `Cannot use "${source}" as a theme: it must be a folder, such as one that "git clone" has made, or the name of one in "${join(site, 'themes')}"`,
    );
  }
  if (!isFolder(join(source, 'layouts'))) {
    throw new UsageError(`Cannot use "${source}" as a theme: it must have a folder "layouts"`);
  }
  if (isInside(resolve(site), resolve(source))) {
    throw new UsageError(`Cannot use "${source}" as a theme: the site "${site}" must not be in it`);
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !way.startsWith('..');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Folders that no site needs: an example, packages, results of builds. */
const leftOut = /^(?:exampleSite|demo|node_modules|public|images)(?:\/|$)/;

async function copy(source: string, folder: string): Promise<number> {
  if (existsSync(folder)) {
    throw new UsageError(
      `Cannot copy "${source}" to "${folder}": no such folder must be there yet; delete it to bring the theme anew`,
    );
  }
  const { files } = await walk(source);
  const wanted = files.filter(({ name }) => !leftOut.test(name));
  try {
    for (const { name } of wanted) await cp(join(source, name), join(folder, name), { dereference: true });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return wanted.length;
}

/** The file that names the theme: Hugo's settings where a site has them, else `site.yaml`. */
async function editOf(site: string, name: string): Promise<{ path: string; text: string }> {
  const { files } = await walk(site);
  const names = new Set(files.map((file) => file.name));
  const all = findSettingsFiles([...names]);
  const settings = all.filter((file) => /(?:^|\/)(?:hugo|config)\.[^/]+$/.test(file));
  const [file = 'site.yaml'] = settings;
  const path = join(site, file);
  const before = names.has(file) ? await readFile(path, 'utf8') : '';
  const isNamed = themesNamed(await readSettingsFiles(site, all, [])).some((each) => lastPart(each) === name);
  if (isNamed) return { path, text: before };
  return {
    path,
    text: withTheme(before, { path, name, read: (text) => readPart({ name: file, text })['theme'] }),
  };
}
