import type { PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { hostOf } from '../content/post/elsewhere.ts';
import { Byline } from './byline.tsx';
import { textDirection } from './direction.ts';
import { Neighbour, TreeNeighbours } from './docs-tree.tsx';
import { Filling } from './filling.tsx';
import { raw } from './jsx-runtime.ts';
import { PreviewNote } from './preview-note.tsx';
import { SeriesParts } from './series-parts.tsx';
import { textsFor } from './texts.ts';
import { Translations } from './translations.tsx';

type Props = { site: SiteHead; page: PostPage };

/** One post, its terms, and links to further posts. */
export function PostMain({ site, page }: Props) {
  const { languageCode = site.languageCode } = page;
  const own = { ...site, languageCode };
  return (
    <>
      {page.preview !== undefined && <PreviewNote site={site} preview={page.preview} />}
      <article {...languageOf(page)}>
        <header class="post-header">
          <h1>{page.title}</h1>
          {page.lede !== undefined && <p class="lede">{page.lede}</p>}
          <Byline site={own} page={page} />
          <Translations site={own} page={page} />
        </header>
        {page.leadsTo !== undefined && <Onwards site={own} url={page.leadsTo} />}
        {page.cover !== undefined && <Cover cover={page.cover} />}
        {page.series !== undefined && <SeriesParts site={own} series={page.series} />}
        <Contents site={own} page={page} />
        {!(page.filling && page.html === '') && <div class="prose">{raw(page.html)}</div>}
        <Filling site={own} filling={page.filling} />
        <Terms page={page} />
      </article>
      <AuthorCard site={site} page={page} />
      <Related site={site} page={page} />
      <Neighbours site={site} page={page} />
      <TreeNeighbours site={site} tree={page.tree} />
    </>
  );
}

/** The language of a post if not the site's. The theme's texts in the post are in that language too. */
function languageOf({ languageCode }: PostPage) {
  return languageCode === undefined ? {} : { lang: languageCode, dir: textDirection(languageCode) };
}

/** The way to the other site that the page is about. */
function Onwards({ site, url }: { site: SiteHead; url: string }) {
  return (
    <p>
      <a href={url} rel="noopener external">
        {textsFor(site.languageCode).continueAt(hostOf(url))} <span aria-hidden="true">{'\u2197\ufe0e'}</span>
      </a>
    </p>
  );
}

function Cover({ cover: { path, alt, width, height, caption } }: Required<Pick<PostPage, 'cover'>>) {
  const image = <img class="cover" src={encodePath(path)} alt={alt} width={width} height={height} />;
  if (caption === undefined) return image;
  return (
    <figure>
      {image}
      <figcaption>{raw(caption)}</figcaption>
    </figure>
  );
}

function Contents({ site, page: { contents } }: Props) {
  if (contents === undefined) return null;
  return (
    <details class="contents">
      <summary>{textsFor(site.languageCode).contents}</summary>
      {raw(contents)}
    </details>
  );
}

function Terms({ page }: { page: PostPage }) {
  const taxonomies = page.terms.filter(({ terms }) => terms.length > 0);
  if (taxonomies.length === 0) return null;
  return (
    <footer>
      <dl class="terms">
        {taxonomies.map(({ path, title, terms }) => (
          <div>
            <dt>{path === undefined ? title : <a href={encodePath(path)}>{title}</a>}</dt>
            {terms.map((term) => (
              <dd>
                <a href={encodePath(term.path)} rel="tag">
                  {term.title}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </footer>
  );
}

function Related({ site, page: { related = [] } }: Props) {
  if (related.length === 0) return null;
  return (
    <nav class="related" aria-labelledby="_related">
      <h2 id="_related">{textsFor(site.languageCode).related}</h2>
      <ul>
        {related.map(({ path, title }) => (
          <li>
            <a href={encodePath(path)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Neighbours({ site, page: { newer, older } }: Props) {
  if (newer === undefined && older === undefined) return null;
  const texts = textsFor(site.languageCode);
  return (
    <nav class="neighbours" aria-label={texts.morePosts}>
      {newer !== undefined && <Neighbour link={newer} rel="prev" label={texts.newerPost} />}
      {older !== undefined && <Neighbour link={older} rel="next" label={texts.olderPost} />}
    </nav>
  );
}

/** The post's author, if that is the site's own author and the settings tell more than a name. */
function AuthorCard({ site, page }: { site: SiteHead; page: PostPage }) {
  const { authorCard, author } = site;
  const isOwn = page.section !== undefined && (page.author === undefined || page.author === author);
  if (authorCard === undefined || !isOwn) return null;
  return (
    <aside class="author">
      {authorCard.image !== undefined && (
        <img src={encodePath(authorCard.image)} alt="" width="64" height="64" loading="lazy" />
      )}
      <div>
        <p>
          <strong>{author}</strong>
        </p>
        <p>{authorCard.bio}</p>
      </div>
    </aside>
  );
}
