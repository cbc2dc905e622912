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
      {site.sections.length > 0 && <Sections site={site} page={page} />}
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

function Sections({ site, page }: Props) {
  return (
    <nav class="sections" aria-label={textsFor(site.languageCode).sections}>
      <ul>
        {site.sections.map((section) => (
          <li>
            <a href={encodePath(section.path)} aria-current={currentState(section.path, page)}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` on the section's own list, `true` inside it. */
function currentState(sectionPath: string, page: PageData): 'page' | 'true' | undefined {
  if (page.path === sectionPath) return 'page';
  return page.kind === 'post' && page.section?.path === sectionPath ? 'true' : undefined;
}
