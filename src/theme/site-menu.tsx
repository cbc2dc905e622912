import { addresses } from '../addresses.ts';
import type { MenuLink, PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { treeOf } from './page-parts.ts';
import { type Texts, textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The site's own menu if it has one, or else its sections. */
export function SiteMenu({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  const own = site.menu ?? site.sections.map(({ path, title }) => ({ title, href: encodePath(path) }));
  const links = site.hasSearch ? withSearch(own, site) : own;
  if (links.length === 0) return null;
  return (
    <nav class="sections" aria-label={texts.sections}>
      <Entries links={links} page={page} texts={texts} />
    </nav>
  );
}

type EntriesProps = { links: readonly MenuLink[]; page: PageData; texts: Texts; isInside?: boolean };

/** Entries at the top unfold those below them; further down all entries are seen at once. */
function Entries({ links, page, texts, isInside = false }: EntriesProps) {
  return (
    <ul>
      {links.map(({ title, href, children = [] }) => {
        const below = children.length > 0 && (
          <Entries links={children} page={page} texts={texts} isInside={true} />
        );
        return (
          <li>
            {href !== undefined && (
              <a href={href} aria-current={currentState(href, page)}>
                {title}
              </a>
            )}
            {href === undefined && isInside && <span>{title}</span>}
            {below && !isInside ? (
              <details name="_menu">
                <summary aria-label={href === undefined ? undefined : texts.moreIn(title)}>
                  {href === undefined && title}
                </summary>
                {below}
              </details>
            ) : (
              below
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Adds a link to the search page, unless the menu has one. An empty site has nothing to search. */
function withSearch(
  links: readonly MenuLink[],
  { languageCode, prefix, searchPath = prefix + addresses.search }: SiteHead,
): readonly MenuLink[] {
  const search = { title: textsFor(languageCode).search, href: encodePath(searchPath) };
  return links.length === 0 || hasLink(links, search.href) ? links : [...links, search];
}

/** Whether one of the links, or of those below them, leads to this address. */
export function hasLink(links: readonly MenuLink[], address: string): boolean {
  return links.some(({ href, children = [] }) => href === address || hasLink(children, address));
}

/** `page` on exactly this page, `true` inside its section. */
function currentState(href: string, page: PageData): 'page' | 'true' | undefined {
  if (encodePath(page.path) === href) return 'page';
  const section = treeOf(page)?.root.path ?? (page.kind === 'post' ? page.section?.path : undefined);
  return section !== undefined && encodePath(section) === href ? 'true' : undefined;
}
