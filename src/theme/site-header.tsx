import { encodePath } from '../urls.ts';
import type { PageData, SiteHead } from './page-data.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The site's name and its sections. On the home page the name is the page's heading. */
export function SiteHeader({ site, page }: Props) {
  const isHome = page.kind === 'list' && page.of === 'home';
  return (
    <header class={isHome ? 'site-header masthead' : 'site-header'}>
      {isHome ? <h1 class="site-name">{site.title}</h1> : <SiteName title={site.title} />}
      {isHome && site.description !== '' && <p class="tagline">{site.description}</p>}
      <Menu site={site} page={page} />
    </header>
  );
}

function SiteName({ title }: { title: string }) {
  return (
    <p class="site-name">
      <a href="/" rel="home">
        {title}
      </a>
    </p>
  );
}

/** The site's own menu if it has one, else its sections. */
function Menu({ site, page }: Props) {
  const links = site.menu ?? site.sections.map(({ path, title }) => ({ title, href: encodePath(path) }));
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

/** `page` on the very page, `true` in the section that it is. */
function currentState(href: string, page: PageData): 'page' | 'true' | undefined {
  if (encodePath(page.path) === href) return 'page';
  const section = page.kind === 'post' ? page.section?.path : undefined;
  return section !== undefined && encodePath(section) === href ? 'true' : undefined;
}
