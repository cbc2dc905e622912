import { humanName } from '../post/title.ts';
import type { Site } from '../site.ts';
import { bareName, encodePath, folderPath } from '../urls.ts';
import type { MenuLink } from './catalog.ts';
import { readFile } from './files.ts';

/** The site's own menu; undefined when its settings have none. */
export function menuLinks(sql: SqlStorage, { mainMenu }: Site): MenuLink[] | undefined {
  return mainMenu?.map((entry) =>
    'href' in entry ? { title: entry.name, href: entry.href } : pageLink(sql, entry.name, entry.pageRef),
  );
}

/** A page that is not there, or not yet, is linked to where it would be. */
function pageLink(sql: SqlStorage, name: string, pageRef: string): MenuLink {
  const place = pageRef.replace(/\/+$/, '').replace(/\.(?:md|markdown)$/i, '');
  const keys = place === '' ? ['_index.md'] : [`${place}.md`, `${place}/index.md`, `${place}/_index.md`];
  const page = keys
    .map((key) => readFile(sql, key))
    .find((record) => record?.kind === 'post' || record?.kind === 'section');
  const known = page?.kind === 'post' || page?.kind === 'section' ? page.data : undefined;
  const title = name || known?.linkTitle || known?.title || humanName(bareName(`${place}.md`));
  return { title, href: encodePath(known?.path ?? folderPath(place)) };
}
