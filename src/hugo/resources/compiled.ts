/** Results of compiling, which the author's command has stored. */

import {
  type Compilation,
  folderOfResults,
  readResult,
  shippedFolder,
  type Versions,
} from '../../content/layouts/compiled.ts';
import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { assetKey } from '../objects/asset-key.ts';
import type { World } from '../objects/page-view.ts';

export type Result = {
  text: string;
  /** Whether an input has changed since, so that it must be made again. */
  isOld: boolean;
};

/** The result itself, else an older one at the same path. The one that the site must have is noted. */
export function resultOf(world: World, job: Compilation, target: string): Result | undefined {
  const { rows, services } = world;
  const own = rows.file(job.key);
  const file = own ?? rows.filesIn(folderOfResults(target)).at(0);
  const stored = file && (services.text(file.key) ?? '');
  const { text, imports } = readResult(stored ?? '');
  const isOld = own === undefined || !isCurrent(world, imports);
  services.noteCompilation(job, !isOld);
  return stored === undefined ? undefined : { text, isOld };
}

function isCurrent({ rows }: World, imports: Versions): boolean {
  return Object.entries(imports).every(([key, version]) => rows.file(key)?.version === version);
}

/** The file at the result's path that a build of the author's has left, or a theme ships. */
export function builtFile(world: World, source: string, target: string): FileFacts | undefined {
  const own = target === source ? undefined : world.rows.file(assetKey(target));
  return own ?? shipped(world, source);
}

/** A file that Hugo has left in `resources/_gen/assets/`: `css/main.scss_<digest>.content`. */
function shipped(world: World, source: string): FileFacts | undefined {
  const end = `/${source}_`;
  return world.rows
    .filesIn(shippedFolder)
    .find(({ key }) => key.endsWith('.content') && key.slice(0, key.lastIndexOf('_') + 1).endsWith(end));
}
