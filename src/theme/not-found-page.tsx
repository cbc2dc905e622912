import type { Link, NotFoundPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { SearchForm } from './search-form.tsx';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: NotFoundPage };

/** Says that the address shows nothing, and links to the rest of the site. */
export function NotFoundMain({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  const [before, after] = (page.isGone ? texts.goneAt : texts.nothingAt).split('{1}');
  return (
    <>
      <header class="post-header">
        <h1>{page.isGone ? texts.gone : texts.notFound}</h1>
      </header>
      <div class="prose">
        <p>
          {before}
          <code>{page.path}</code>
          {page.isGone ? after : `${after} ${texts.nothingThere}`}
        </p>
        {page.meant !== undefined && page.meant.length > 0 && <Meant site={site} links={page.meant} />}
        <p>{texts.tryInstead}</p>
        <ul>
          <li>
            <a href={`${site.prefix}/`}>{texts.home}</a>
          </li>
          {site.sections.map((section) => (
            <li>
              <a href={encodePath(section.path)}>{section.title}</a>
            </li>
          ))}
        </ul>
      </div>
      {site.hasSearch && <SearchForm site={site} query="" />}
    </>
  );
}

function Meant({ site, links }: { site: SiteHead; links: readonly Link[] }) {
  return (
    <>
      <p>{textsFor(site.languageCode).meant}</p>
      <ul>
        {links.map(({ path, title }) => (
          <li>
            <a href={encodePath(path)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
