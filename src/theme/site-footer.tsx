import { addresses, mainFeed } from '../addresses.ts';
import type { MenuLink, PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { isLandingHome } from './page-parts.ts';
import { hasLink } from './site-menu.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The owner's name, and links of the menu `footer`, to profiles, the archive, the feed and the page's source. */
export function SiteFooter({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  const menu = site.footerMenu ?? [];
  const hasArchive = site.sections.length > 0 && !hasLink(menu, site.prefix + addresses.archive);
  const hasFeed = !(
    site.hasNoFeeds ||
    site.hasNoHome ||
    isLandingHome(page) ||
    hasLink(menu, mainFeed(`${site.prefix}/`))
  );
  return (
    <footer class="site-footer">
      <p>{site.author === '' ? site.title : site.author}</p>
      <ul>
        <FooterMenu links={menu} />
        {site.social?.map(({ name, url }) => (
          <li>
            <a href={url} rel="me">
              {name}
            </a>
          </li>
        ))}
        {hasArchive && (
          <li>
            <a href={site.prefix + addresses.archive}>{texts.archive}</a>
          </li>
        )}
        {hasFeed && (
          <li>
            <a href={mainFeed(`${site.prefix}/`)}>{texts.feed}</a>
          </li>
        )}
        {page.kind === 'post' && page.source !== undefined && (
          <li>
            <a href={encodePath(page.source)} type="text/markdown">
              {texts.source}
            </a>
          </li>
        )}
      </ul>
    </footer>
  );
}

/** All links of the menu in one row, in their order. */
function FooterMenu({ links }: { links: readonly MenuLink[] }) {
  return (
    <>
      {links.map(({ title, href, children = [] }) => (
        <>
          {href !== undefined && (
            <li>
              <a href={href}>{title}</a>
            </li>
          )}
          <FooterMenu links={children} />
        </>
      ))}
    </>
  );
}
