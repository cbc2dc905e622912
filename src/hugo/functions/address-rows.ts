/** https://gohugo.io/functions/urls/ */

import { encodePath } from '../../content/paths.ts';
import { sanitizePath } from '../../content/post/slug.ts';
import { argumentAt, type Row, textAt } from '../../templates/functions/function.ts';
import { readField } from '../../templates/read-field.ts';
import { unfit } from '../../templates/unfit.ts';
import { TemplateObject, type Tools, type Value } from '../../templates/value.ts';
import { absolute, relative } from '../addresses.ts';
import { nodeOf, PageView, type World } from '../objects/page-view.ts';
import { linkOf, wholeLinkOf } from '../objects/references.ts';

export function addressRows(world: World): readonly Row[] {
  const origin = () => world.index.tree(world.language).site.baseURL || world.services.origin;
  const inLanguage = (address: string) => withPrefix(address, world.index.tree(world.language).prefix);
  // A whole address on the site has no language yet; that of its root becomes the bare prefix.
  const below = (address: string) => {
    const { prefix } = world.index.tree(world.language);
    const isWhole = origin() !== '' && address.startsWith(`${origin()}/`);
    if (prefix === '' || !isWhole) return inLanguage(address);
    return prefix + (address === `${origin()}/` ? '' : address.slice(origin().length));
  };
  return [
    ['relURL urls.RelURL', 1, 1, (args) => relative(textAt(args, 0), origin())],
    ['absURL urls.AbsURL', 1, 1, (args) => absolute(textAt(args, 0), origin())],
    ['relLangURL urls.RelLangURL', 1, 1, (args) => relative(below(textAt(args, 0)), origin())],
    ['absLangURL urls.AbsLangURL', 1, 1, (args) => absolute(inLanguage(textAt(args, 0)), origin())],
    ['urlize urls.URLize', 1, 1, (args) => encodePath(sanitizePath(textAt(args, 0)))],
    [
      'ref urls.Ref',
      2,
      2,
      (args, tools) => wholeLinkOf(pageAt(args, world, tools), argumentAt(args, 1), tools),
    ],
    [
      'relref urls.RelRef',
      2,
      2,
      (args, tools) => linkOf(pageAt(args, world, tools), argumentAt(args, 1), tools),
    ],
  ];
}

/** The page that is the first argument. */
function pageAt(args: readonly Value[], world: World, tools: Tools): PageView {
  const [given] = args;
  // A shortcode stands for the page that it is in.
  const inner =
    given instanceof TemplateObject && nodeOf(given) === undefined
      ? readField(given, 'Page', [], tools)
      : given;
  const node = nodeOf(inner);
  if (node === undefined) throw unfit('Cannot link to a page: the first value must be the page that links');
  return new PageView(node, world);
}

/** A path below the language's prefix, unless it is there already. Other addresses stay as they are. */
function withPrefix(address: string, prefix: string): string {
  const isForeign = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
  const path = address.startsWith('/') ? address : `/${address}`;
  if (prefix === '' || isForeign || path === prefix || path.startsWith(`${prefix}/`)) return address;
  return prefix + path;
}
