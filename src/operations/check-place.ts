/** Whether a page may have its address: by the token, and beside the other pages. */

import type { Token } from '../auth/tokens.ts';
import type { DescribeInputs } from '../catalog/catalog.ts';
import { type Entry, pageOf } from '../catalog/entry.ts';
import { fileOf } from '../content/editions.ts';
import { withSlugs } from '../content/post/post-path.ts';
import { sanitizeName } from '../content/post/slug.ts';
import { languageOf } from '../content/site/languages.ts';
import { Problem } from '../problem.ts';
import type { OperationsContext } from './context.ts';

type Checking = { token: Token; entry: Entry; edition?: string };

export async function checkPlace(
  context: OperationsContext,
  { token, entry, edition = entry.key }: Checking,
  inputs: DescribeInputs,
  leaving?: string,
): Promise<void> {
  checkWithinPrefix(token, entry, inputs);
  await checkAddress(context, { entry, edition }, inputs, leaving);
}

/** A token for some keys must not take addresses outside of them, by its own or cascaded fields. */
function checkWithinPrefix(
  { name, prefix }: Token,
  entry: Entry,
  { site, parents = [] }: DescribeInputs,
): void {
  const { key, kind, data } = entry;
  const page = pageOf(entry);
  if (prefix === '' || page === undefined) return;
  const passesOn =
    kind === 'section' && data.cascade?.some(({ values }) => 'url' in values || 'aliases' in values);
  if (passesOn) {
    throw new Problem(
      'forbidden',
      `Cannot publish "${key}": with the token "${name}" a cascade must not have "url" or "aliases"`,
    );
  }
  // Addresses that the owner's settings and sections gave to the token's folder are inside too.
  const inside = `/${sanitizeName(withSlugs(withoutFolder(prefix, key, site), parents))}`;
  const allowed = languageOf(site).prefix + inside;
  const isWithin = (path: string) => path.startsWith(allowed) || path.startsWith(inside);
  const outside = [page.path, ...page.aliases].find((path) => !isWithin(path));
  if (outside !== undefined) {
    throw new Problem(
      'forbidden',
      `Cannot publish "${key}" at "${outside}": with the token "${name}" every address must begin with "${allowed}"`,
    );
  }
}

/** The token's prefix without the folder of a language, whose name is in no address. */
function withoutFolder(prefix: string, key: string, { languages }: DescribeInputs['site']): string {
  const folders = languages.map(({ folder }) => `${folder}/`).filter((folder) => key.startsWith(folder));
  const [folder = ''] = folders.toSorted((a, b) => b.length - a.length);
  if (prefix.startsWith(folder)) return prefix.slice(folder.length);
  return folder.startsWith(prefix) ? '' : prefix;
}

/** Two files claim one address: the second is refused. */
async function checkAddress(
  { catalog, clock }: OperationsContext,
  { entry: { key, kind, data }, edition }: { entry: Entry; edition: string },
  { record }: DescribeInputs,
  leaving?: string,
): Promise<void> {
  if (kind !== 'post' || data.path === record?.ownPath) return;
  const other = await catalog.addressOwner(clock(), [data.path], edition);
  if (!other || fileOf(other.key) === leaving || fileOf(other.key) === key) return;
  throw new Problem(
    'address-taken',
    `Cannot publish "${key}" at "${other.path}": the file "${fileOf(other.key)}" is there; choose another name, slug or url`,
  );
}
