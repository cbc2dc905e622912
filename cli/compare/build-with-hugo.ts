/** Builds a Hugo site with its own shortcodes, render hooks and settings, but without page templates. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../failures.ts';
import { type Published, readPublic } from './neutral-layouts.ts';
import { nameIn, type Repair, type Workshop } from './repair.ts';
import { complaints, repair } from './repairs.ts';
import { type Answer, askModules, askSettings, type HugoRun, modulesOf, runHugo } from './run-hugo.ts';
import {
  bringModules,
  copySite,
  filesIn,
  foldersAt,
  type HugoModule,
  replacePageTemplates,
} from './site-copy.ts';

export type HugoBuild = Published & {
  /** The author's settings as Hugo reads them, names in lower case. */
  settings: Record<string, unknown>;
  repairs: Repair[];
  /** Render hooks of the site and its themes, as paths from the site's folder. */
  hooks: string[];
  /** Builds again with raw HTML, or without render hooks. No later build has the hooks again. */
  again(how: { withRawHtml?: boolean; withoutHooks?: boolean }): Promise<Published>;
};

/** Repairs of one site before the build fails. */
const mostAttempts = 200;

/** Builds the site in `folder` without writing to it. Throws a `UsageError` with the message of Hugo. */
export async function buildWithHugo(folder: string, program: string, into: string): Promise<HugoBuild> {
  const shop: Workshop = { copy: copySite(folder, into), modules: [], settings: {}, done: [] };
  const run = (more: Record<string, string> = {}): HugoRun => ({
    program,
    copy: shop.copy,
    settings: { ...shop.settings, ...more },
  });
  const askAll = async () => {
    shop.modules = modulesOf(shop.copy, await untilDone(shop, folder, () => askModules(run())));
  };
  await askAll();
  const brought = bringModules(shop.copy, shop.modules);
  if (brought !== shop.copy) {
    shop.copy = brought;
    await askAll();
  }
  replacePageTemplates(shop.copy, shop.modules);
  const { words } = await untilDone(shop, folder, () => runHugo(run(), into));
  const hooks = hooksIn(shop.modules);
  const published = (): Published => readPublic(join(into, 'public'));
  return {
    ...published(),
    settings: await askSettings(run()),
    repairs: [...shop.done, ...complaints(shop, words)],
    hooks: hooks.map((path) => nameIn(shop, path)),
    async again({ withRawHtml, withoutHooks }) {
      if (withoutHooks) for (const path of hooks) rmSync(path, { force: true });
      await runHugo(run(withRawHtml ? { HUGO_MARKUP_GOLDMARK_RENDERER_UNSAFE: 'true' } : {}), into);
      return published();
    },
  };
}

/** The site by its own templates: the folder of its pages, the settings as Hugo reads them, and what was repaired for that. */
export type WholeBuild = { published: string } & Pick<HugoBuild, 'settings' | 'repairs'>;

/** Builds the site with its own templates. */
export async function buildWholeSite(folder: string, program: string, into: string): Promise<WholeBuild> {
  const shop: Workshop = { copy: copySite(folder, into, true), modules: [], settings: {}, done: [] };
  const run = (): HugoRun => ({ program, copy: shop.copy, settings: shop.settings });
  shop.modules = modulesOf(shop.copy, await untilDone(shop, folder, () => askModules(run())));
  const { words } = await untilDone(shop, folder, () => runHugo(run(), into));
  return {
    published: join(into, 'public'),
    settings: await askSettings(run()),
    repairs: [...shop.done, ...complaints(shop, words)],
  };
}

/**
 * Runs Hugo and repairs the reported errors, until it succeeds. If no repair is possible, the pages that it
 * built despite its errors are used.
 */
async function untilDone<T extends Answer>(
  shop: Workshop,
  folder: string,
  act: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const answer = await act();
    if (answer.hasEnded) return answer;
    if (attempt < mostAttempts && repair(shop, answer.words) > 0) continue;
    if (/error building site: logged \d+ error/.test(answer.words)) return answer;
    throw new UsageError(`Cannot compare "${folder}": Hugo must be able to build it\n${answer.words}`);
  }
}

function hooksIn(modules: readonly HugoModule[]): string[] {
  const folders = foldersAt(modules, /^layouts\b/);
  return [...new Set(folders.flatMap(filesIn))].filter((path) => /\/_markup\//.test(path));
}
