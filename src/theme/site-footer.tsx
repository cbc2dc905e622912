import { addresses, mainFeed } from '../addresses.ts';
import type { PageData, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { isLandingHome } from './page-parts.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The owner's name, and links to profiles, the archive, the feed and the page's source. */
export function SiteFooter({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <footer class="site-footer">
      <p>{site.author === '' ? site.title : site.author}</p>
      <ul>
        {site.social?.map(({ name, url }) => (
          <li>
            <a href={url} rel="me">
              {name}
            </a>
          </li>
        ))}
        {site.sections.length > 0 && (
          <li>
            <a href={addresses.archive}>{texts.archive}</a>
          </li>
        )}
        {!(site.hasNoFeeds || site.hasNoHome || isLandingHome(page)) && (
          <li>
            <a href={mainFeed('/')}>{texts.feed}</a>
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
