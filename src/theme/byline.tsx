import { present } from '../content/data/mapping.ts';
import type { Link, PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { PostTime } from './post-time.tsx';
import { textsFor } from './texts.ts';

/** Dates, time of reading, authors and section of a post, as far as it shows them. */
export function Byline({ site, page }: { site: SiteHead; page: PostPage }) {
  const texts = textsFor(site.languageCode);
  const { date, lastmod, author, authors, section, minutes } = shownParts(page);
  const isUpdated = lastmod !== undefined && lastmod.at > (date?.at ?? Number.NEGATIVE_INFINITY);
  const isEmpty = [date, author, authors, section, minutes].every((part) => part === undefined) && !isUpdated;
  if (isEmpty) return null;
  return (
    <ul class="byline">
      {date !== undefined && (
        <li>
          <PostTime date={date} site={site} />
        </li>
      )}
      {isUpdated && (
        <li>
          {texts.updated} <PostTime date={lastmod} site={site} />
        </li>
      )}
      {minutes !== undefined && <li>{texts.minutes(minutes)}</li>}
      {authors !== undefined && <Authors site={site} authors={authors} />}
      {authors === undefined && author !== undefined && <li>{texts.by(author)}</li>}
      {section !== undefined && (
        <li>
          <a href={encodePath(section.path)}>{section.title}</a>
        </li>
      )}
    </ul>
  );
}

type Parts = Partial<Pick<PostPage, 'date' | 'lastmod' | 'author' | 'authors' | 'section' | 'minutes'>>;

function shownParts({ hides = [], date, lastmod, author, authors, section, minutes }: PostPage): Parts {
  if (hides.includes('byline')) return {};
  return {
    ...(!hides.includes('date') && present({ date, lastmod })),
    ...(!hides.includes('author') && present({ author, authors })),
    ...present({ section, minutes }),
  };
}

type Props = { site: Pick<SiteHead, 'languageCode'>; authors: readonly Link[] };
/** The authors of a post with links to their pages, as a sentence of the language lists them. */
function Authors({ site: { languageCode }, authors }: Props) {
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
