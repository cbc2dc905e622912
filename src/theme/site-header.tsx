import type { PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SiteMenu } from './site-menu.tsx';
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
        <SiteMenu site={site} page={page} />
        <LanguageSwitch site={site} page={page} />
        <button type="button" class="scheme" aria-label={textsFor(site.languageCode).darkColours}></button>
      </div>
    </header>
  );
}

function SiteName({ site }: { site: SiteHead }) {
  return (
    <p class="site-name">
      <a href={`${site.prefix}/`} rel="home">
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
