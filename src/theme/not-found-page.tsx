import { encodePath } from '../urls.ts';
import type { NotFoundPage, SiteHead } from './page-data.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: NotFoundPage };

/** Says plainly that the address shows nothing, and where the site goes on. */
export function NotFoundMain({ site, page }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <>
      <header class="post-header">
        <h1>{texts.notFound}</h1>
      </header>
      <div class="prose">
        <p>
          {texts.nothingAt} <code>{page.path}</code>. {texts.nothingThere}
        </p>
        <p>{texts.tryInstead}</p>
        <ul>
          <li>
            <a href="/">{texts.home}</a>
          </li>
          {site.sections.map((section) => (
            <li>
              <a href={encodePath(section.path)}>{section.title}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
