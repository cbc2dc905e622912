/** Files that are made of other files. */

import { unfit } from '../../templates/unfit.ts';
import { minifyText } from './minify-text.ts';
import type { ResourceView } from './resource-view.ts';

/** Scripts are separated: one may end without a semicolon. */
export function concatenated(target: string, parts: readonly ResourceView[]): ResourceView {
  const [first] = parts;
  if (first === undefined) throw unfit(`Cannot make "${target}": it must be made of one or more resources`);
  const { type } = first.mediaType;
  const other = parts.find(({ mediaType }) => mediaType.type !== type);
  if (other !== undefined) {
    throw unfit(
      `Cannot make "${target}": its parts must be of one media type, not of "${type}" and "${other.mediaType.type}"`,
    );
  }
  const between = type === 'text/javascript' ? '\n;\n' : '';
  const isPosts = parts.some(({ facts }) => facts.isPosts);
  const names = { name: `/${target}`, title: `/${target}`, params: {}, target };
  const isRun = parts.some(({ facts }) => facts.isRun);
  return first.with({
    ...names,
    isPosts,
    ...(isRun && { isRun }),
    make: () => parts.map(({ text }) => text).join(between),
  });
}

/** Styles, data and markup become shorter; scripts stay as they are. */
export function minified(resource: ResourceView): ResourceView {
  const { target } = resource.facts;
  const named = resource.with({ target: target.replace(/(?=\.[^./]+$)/, '.min') });
  if (!resource.isText) return resource;
  return named.with({ make: () => minifyText(resource.text, resource.mediaType) });
}

const algorithms = ['md5', 'sha256', 'sha384', 'sha512'];

export function fingerprinted(resource: ResourceView, algorithm: string): ResourceView {
  if (!algorithms.includes(algorithm)) {
    throw unfit(`Cannot make a fingerprint by "${algorithm}": it must be one of ${algorithms.join(', ')}`);
  }
  return resource.with({ algorithm });
}
