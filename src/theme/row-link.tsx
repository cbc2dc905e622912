import type { Row, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { hostOf } from '../content/post/elsewhere.ts';
import { textsFor } from './texts.ts';

type Props = { site: Pick<SiteHead, 'languageCode'>; row: Pick<Row, 'path' | 'title' | 'leadsTo'> };

/** The title of a post as the link of a row or a card. One to another site says so. */
export function RowLink({ site, row: { path, title, leadsTo } }: Props) {
  if (leadsTo === undefined) return <a href={encodePath(path)}>{title}</a>;
  return (
    <a href={leadsTo} rel="noopener external">
      {title} <Elsewhere site={site} url={leadsTo} />
    </a>
  );
}

function Elsewhere({ site, url }: { site: Props['site']; url: string }) {
  const host = hostOf(url);
  return (
    <>
      <span class="label" aria-hidden="true">
        {`\u2197\ufe0e\u00a0${host}`}
      </span>
      <span class="visually-hidden">{`(${textsFor(site.languageCode).leadsTo(host)})`}</span>
    </>
  );
}
