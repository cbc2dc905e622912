/** Addresses of a page, and the formats in which it is made: https://gohugo.io/methods/page/outputformats/ */

import { encodePath } from '../../content/paths.ts';
import type { MediaType } from '../../content/site/media-types.ts';
import { argumentAt, textAt } from '../../templates/functions/function.ts';
import { ListObject, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { addressValue } from '../plain-value.ts';
import type { PageOutput } from '../services.ts';
import { mediaTypeObject } from './media-type.ts';
import { type Member, members, type PageView } from './page-view.ts';
import { linkOf, wholeLinkOf } from './references.ts';

export const pageOutputs: { readonly [name: string]: Member<PageView> } = {
  Permalink: (page) => addressValue(permalink(page)),
  RelPermalink: ({ node }) => addressValue(node.isRendered ? encodePath(node.address) : ''),
  OutputFormats: (page) => formats(page, () => true),
  AlternativeOutputFormats: (page) => formats(page, (output) => isAlternative(output, page)),
  Ref: (page, args, tools) => wholeLinkOf(page, argumentAt(args, 0), tools),
  RelRef: (page, args, tools) => linkOf(page, argumentAt(args, 0), tools),
};

/** The site's address without a slash at its end. */
export function originOf({ site, world }: Pick<PageView, 'site' | 'world'>): string {
  return site.baseURL || world.services.origin;
}

export function permalink(page: PageView): string {
  return page.node.isRendered ? originOf(page) + encodePath(page.node.address) : '';
}

type Format = { output: PageOutput; page: PageView };

const formatType: ObjectType<Format> = {
  name: 'page.OutputFormat',
  members: members<Format>({
    Name: ({ output }) => output.name,
    Rel: relOf,
    MediaType: ({ output }) => mediaTypeObject(output.mediaType),
    Permalink: ({ output, page }) => addressValue(originOf(page) + encodePath(output.path)),
    RelPermalink: ({ output }) => addressValue(encodePath(output.path)),
    Format: (format) => new TypedObject(formatType, format),
    IsPlainText: ({ output }) => output.isPlainText,
    IsHTML: ({ output }) => output.isHTML,
  }),
};

/** The names of Hugo's own formats. */
const known = new Set(
  '404 amp calendar css csv html json markdown robots rss sitemap webappmanifest'.split(' '),
);

/** The only format of a page is the page itself. */
function relOf({ output, page }: Format): string {
  const isOnly = page.world.services.outputs(page.node).length === 1;
  return isOnly && known.has(output.name.toLowerCase()) ? 'canonical' : output.rel;
}

type Formats = { page: PageView; outputs: readonly PageOutput[] };

const formatsType: ObjectType<Formats> = {
  name: 'page.OutputFormats',
  members: members<Formats>({
    Get: (self, args) => find(self, ({ name }) => name.toLowerCase() === textAt(args, 0).toLowerCase()),
    Canonical: (self) => find(self, ({ rel }) => rel === 'canonical'),
    Len: ({ outputs }) => BigInt(outputs.length),
  }),
};

function formats(page: PageView, isMeant: (output: PageOutput) => boolean): Value {
  const all = page.node.isRendered ? page.world.services.outputs(page.node) : [];
  const outputs = all.filter(isMeant);
  return new ListObject(formatsType, { page, outputs }, () =>
    outputs.map((output) => new TypedObject(formatType, { output, page })),
  );
}

/** A format of which no page is made is false, and its members are empty. */
function find({ page, outputs }: Formats, isMeant: (output: PageOutput) => boolean): Value {
  const output = outputs.find(isMeant);
  return output === undefined ? noFormat(page) : new TypedObject(formatType, { output, page });
}

const noMediaType: MediaType = { type: '', mainType: '', subType: '', suffixes: [], delimiter: '' };

const noneType: ObjectType<PageView> = {
  name: 'page.OutputFormat',
  members: members<PageView>({
    ...Object.fromEntries('Name Rel Permalink RelPermalink'.split(' ').map((name) => [name, () => ''])),
    MediaType: () => mediaTypeObject(noMediaType),
  }),
};

function noFormat(page: PageView): Value {
  return new TypedObject(noneType, page, true);
}

function isAlternative({ name, notAlternative }: PageOutput, { world }: PageView): boolean {
  return !notAlternative && name.toLowerCase() !== world.services.outputFormat.toLowerCase();
}
