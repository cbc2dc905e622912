import { addresses } from '../addresses.ts';
import type { PageData, SiteHead, Translation } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import {
  hasLanguages,
  type LanguageOfSwitch,
  languageSwitch,
  ownDirection,
  unfoldsLanguages,
} from './languages.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData };

/** The languages of the site, each by its own name: a line of a few, or a list that unfolds. */
export function LanguageSwitch({ site, page }: Props) {
  if (!hasLanguages(site)) return null;
  const links = languageSwitch(site, translationsOf(site, page));
  const { languages } = textsFor(site.languageCode);
  const current = links.find(({ isCurrent }) => isCurrent);
  const list = <Links site={site} links={links} />;
  return (
    <nav class="languages" aria-label={languages}>
      {unfoldsLanguages(site) ? (
        <details name="_menu">
          <summary aria-label={`${languages}: ${current?.label}`}>{current?.label}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}

/** Every language has a search page. */
function translationsOf({ languages = [] }: SiteHead, page: PageData): readonly Translation[] | undefined {
  if (page.kind !== 'search') return 'translations' in page ? page.translations : undefined;
  return languages.map(({ code, home }) => ({ language: code, path: home.slice(0, -1) + addresses.search }));
}

/** The present language is no link, as it would lead to the page itself. */
function Links({ site, links }: Pick<Props, 'site'> & { links: readonly LanguageOfSwitch[] }) {
  return (
    <ul>
      {links.map(({ label, tag, direction, path, isCurrent }) => {
        const own = { lang: tag, dir: ownDirection(site, { tag, direction }) };
        return (
          <li>
            {isCurrent ? (
              <span {...own} aria-current="true">
                {label}
              </span>
            ) : (
              <a {...own} href={encodePath(path)} hreflang={tag}>
                {label}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
