import type { Link, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { textsFor } from './texts.ts';

type Props = { site: Pick<SiteHead, 'languageCode'>; authors: readonly Link[] };

/** The authors of a post with links to their pages, as a sentence of the language lists them. */
export function BylineAuthors({ site: { languageCode }, authors }: Props) {
  const [before, after] = textsFor(languageCode).by(place).split(place);
  const words = new Intl.ListFormat(languageCode).formatToParts(authors.map(({ title }) => title));
  const links = authors.values();
  return (
    <li>
      {before}
      {words.map(({ type, value }) => (type === 'element' ? <Author link={links.next().value} /> : value))}
      {after}
    </li>
  );
}

/** Stands for the names in the theme's text. */
const place = '\u0000';

function Author({ link }: { link: Link | undefined }) {
  return (
    <a href={encodePath(link?.path ?? '')} rel="author">
      {link?.title}
    </a>
  );
}
