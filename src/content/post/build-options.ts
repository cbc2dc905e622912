/** Whether a file has a page, and on which lists: https://gohugo.io/content-management/build-options/ */

import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, flagOf, Unfit } from '../data/values.ts';

/** `local`: on the list of its section only. */
export type BuildOptions = { list: 'always' | 'local' | 'never'; render: boolean };

/** Reads `build`, its older name `_build`, and `headless`. */
export function readBuildOptions(fields: Fields): BuildOptions {
  const options = ['build', '_build']
    // A post may have a `build` of its own, such as a number.
    .filter((name) => fields.isMapping(name))
    .map((name) => fields.inside(name));
  const lists = options.map((build) => build.read('list', asListing));
  const renders = options.map((build) => build.read('render', asRendering));
  const headless = fields.read('headless', asFlag) ?? false;
  return {
    list: headless ? 'never' : (lists.find((list) => list !== undefined) ?? 'always'),
    render: !headless && (renders.find((render) => render !== undefined) ?? true),
  };
}

function asListing(value: Plain): BuildOptions['list'] {
  const flag = flagOf(value);
  if (flag !== undefined) return flag ? 'always' : 'never';
  if (value === 'always' || value === 'local' || value === 'never') return value;
  throw new Unfit('always, local or never');
}

/** `link` gives a page an address without making it. */
function asRendering(value: Plain): boolean {
  const flag = flagOf(value);
  if (flag !== undefined) return flag;
  if (value === 'always' || value === 'link' || value === 'never') return value === 'always';
  throw new Unfit('always, link or never');
}
