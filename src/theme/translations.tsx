import type { PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { ownDirection, translatedInto } from './languages.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PostPage };

/** A line of links to the post in other languages, by the languages' own names. */
export function Translations({ site, page: { translations } }: Props) {
  const links = translatedInto(site, translations);
  if (links.length === 0) return null;
  return (
    <p class="label translations">
      {textsFor(site.languageCode).alsoIn}
      {links.map(({ label, tag, path, direction }, index) => (
        <>
          {index > 0 && ' ·'}{' '}
          <a href={encodePath(path)} hreflang={tag} lang={tag} dir={ownDirection(site, { tag, direction })}>
            {label}
          </a>
        </>
      ))}
    </p>
  );
}
