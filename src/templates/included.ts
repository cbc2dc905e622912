import type { Options } from './options.ts';
import type { RunGlobals } from './run-globals.ts';
import type { Template } from './template.ts';
import { type Found, findPartial } from './template-set.ts';
import { unfit } from './unfit.ts';

/** The run that asks for a partial. */
type Asking = {
  options: Options;
  globals: RunGlobals;
  scopes: readonly Template[];
  warn(message: string, strict: boolean): void;
};

/** The partial of this name. @throws {Problem} When there is none. */
export function findIncluded(name: string, run: Asking): Found {
  const { options, globals, scopes } = run;
  const known = globals.partials.get(name);
  if (known !== undefined) return known;
  const found = findPartial(name, scopes, options.templates) ?? findWithFolder(name, run);
  if (found === undefined) throw unfit(noPartial(name));
  // Definitions are other ones for other files.
  if (found.body === found.scopes[0]) globals.partials.set(name, found);
  return found;
}

/** As Hugo did once, it finds `partials/x` as `x`. */
function findWithFolder(name: string, run: Asking): Found | undefined {
  const plain = name.replace(/^\/?partials\//, '');
  const found = plain === name ? undefined : findPartial(plain, run.scopes, run.options.templates);
  if (found !== undefined)
    run.warn(`Write "${plain}" instead of "${name}": Hugo finds no such partial`, false);
  return found;
}

export function noPartial(name: string): string {
  return `Cannot find the partial "${name}": "layouts/partials/" must hold it`;
}
