import { addresses } from '../addresses.ts';
import type { PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The site's name and its sections. On the home page the name is the page's heading. */
export function SiteHeader({ site, page }: Props) {
  const isHome = page.kind === 'list' && page.of === 'home';
  return (
    <header class={isHome ? 'site-header masthead' : 'site-header'}>
      {isHome ? (
        <h1 class="site-name">
          <Name site={site} />
        </h1>
      ) : (
        <SiteName site={site} />
      )}
      {isHome && site.description !== '' && <p class="tagline">{site.description}</p>}
      <div class="tools">
        <Menu site={site} page={page} />
        <button type="button" class="scheme" aria-label={textsFor(site.languageCode).darkColours}></button>
      </div>
    </header>
  );
}

function SiteName({ site }: { site: SiteHead }) {
  return (
    <p class="site-name">
      <a href="/" rel="home">
        <Name site={site} />
      </a>
    </p>
  );
}

/** The logo has no alternative text: the name beside it says the same. */
function Name({ site: { title, logo } }: { site: SiteHead }) {
  if (logo === undefined) return <>{title}</>;
  return (
    <>
      <img class="logo" src={encodePath(logo.path)} alt="" width={logo.width} height={logo.height} />
      {title}
    </>
  );
}

/** The site's own menu if it has one, or else its sections. */
function Menu({ site, page }: Props) {
  const own = site.menu ?? site.sections.map(({ path, title }) => ({ title, href: encodePath(path) }));
  const links = site.hasSearch ? withSearch(own, site) : own;
  if (links.length === 0) return null;
  return (
    <nav class="sections" aria-label={textsFor(site.languageCode).sections}>
      <ul>
        {links.map(({ title, href }) => (
          <li>
            <a href={href} aria-current={currentState(href, page)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type MenuLink = NonNullable<SiteHead['menu']>[number];

/** Adds a link to the search page, unless the menu has one. An empty site has nothing to search. */
function withSearch(
  links: readonly MenuLink[],
  { languageCode, searchPath = addresses.search }: SiteHead,
): readonly MenuLink[] {
  const search = { title: textsFor(languageCode).search, href: encodePath(searchPath) };
  const isThere = links.length === 0 || links.some(({ href }) => href === search.href);
  return isThere ? links : [...links, search];
}

/** `page` on exactly this page, `true` inside its section. */
function currentState(href: string, page: PageData): 'page' | 'true' | undefined {
  if (encodePath(page.path) === href) return 'page';
  const section = page.kind === 'post' ? page.section?.path : undefined;
  return section !== undefined && encodePath(section) === href ? 'true' : undefined;
}
