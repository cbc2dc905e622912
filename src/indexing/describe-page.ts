import type { EntryContent } from '../catalog/entry.ts';
import { isSectionIndex, placeOf } from '../content/keys.ts';
import type { Resolutions } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import { pathOfList, pathOfPage } from '../content/post/post-path.ts';
import { sanitizeName } from '../content/post/slug.ts';
import { Problem } from '../problem.ts';
import type { Rendered } from '../render/contract.ts';
import { loadExtras } from '../render/extras.ts';
import { render } from '../render/render.ts';
import type { Around } from './around.ts';
import { postEntry, sectionEntry, textOf } from './page-entry.ts';

export type DescribedPage = { content: EntryContent; post: Post; rendered: Rendered };

/** Renders a post or an `_index.md`, for its errors, dependencies and summary. */
export async function describePage(
  post: Post,
  { site, parents }: Around,
  resolutions: Resolutions,
): Promise<DescribedPage> {
  if (post.url === undefined) checkNames(post);
  const isSection = isSectionIndex(post.pageKey);
  const path = isSection ? pathOfList(post, site, parents) : pathOfPage(post, site, parents);
  const rendered = render({ post, site, path, resolutions, extras: await loadExtras(post, site) });
  const around = { site, parents };
  const content: EntryContent = isSection
    ? { kind: 'section', data: sectionEntry(post, path, around, rendered) }
    : { kind: 'post', data: postEntry(post, path, around, rendered), text: textOf(post, rendered) };
  return { content, post, rendered };
}

/** A name of symbols alone leaves nothing for an address: the file would take that of its folder. */
function checkNames({ key, pageKey, slug }: Post): void {
  const names = placeOf(pageKey).split('/');
  const checked = slug === undefined ? names : names.slice(0, -1);
  const lost = checked.find((name) => name !== '' && sanitizeName(name) === '');
  if (lost === undefined) return;
  throw new Problem(
    'unprocessable',
    `Cannot publish "${key}": nothing of "${lost}" can stand in an address; choose another name, or say one by url`,
  );
}
