import type { PostPage, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';

/** The post's author, if that is the site's own author and the settings tell more than a name. */
export function AuthorCard({ site, page }: { site: SiteHead; page: PostPage }) {
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
