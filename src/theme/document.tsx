import type { PageData, SiteHead } from '../content/page-data.ts';
import type { AssetPaths } from './assets.ts';
import { textDirection } from './direction.ts';
import { Tree } from './docs-tree.tsx';
import { Head } from './head.tsx';
import { raw } from './jsx-runtime.ts';
import { ListMain } from './list-page.tsx';
import { NotFoundMain } from './not-found-page.tsx';
import { hasCode, treeOf } from './page-parts.ts';
import { PostMain } from './post-page.tsx';
import { SearchMain } from './search-page.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { TermsMain } from './terms-page.tsx';
import { type Texts, textsFor } from './texts.ts';

type Props = { site: SiteHead; page: PageData; assets: AssetPaths };

/** Common parts of all pages: the head, the landmarks and the link that skips the menu. */
export function Document({ site, page, assets }: Props) {
  const texts = textsFor(site.languageCode);
  const direction = site.direction ?? textDirection(site.languageCode);
  const own = fragmentsOn(site, page);
  const head = String(<Head site={site} page={page} assets={assets} />);
  return (
    <html lang={site.languageCode} dir={direction === 'rtl' ? direction : undefined}>
      {raw(withOwnHead(head, site, own.head))}
      <body>
        <a class="skip-link" href="#_main">
          {texts.skipToContent}
        </a>
        <SiteHeader site={site} page={page} />
        <Tree page={page} tree={treeOf(page)} />
        <main id="_main" {...copyLabels(page, texts)}>
          <Main site={site} page={page} />
          {page.kind === 'post' && page.section && raw(own.afterPost ?? '')}
        </main>
        <SiteFooter site={site} page={page} />
        {raw(own.footer ?? '')}
      </body>
    </html>
  );
}

/** Labels of the buttons that copy code. */
function copyLabels(page: PageData, { copy, copied }: Texts) {
  return hasCode(page) ? { 'data-copy': copy, 'data-copied': copied } : {};
}

function Main({ site, page }: { site: SiteHead; page: PageData }) {
  switch (page.kind) {
    case 'post':
      return <PostMain site={site} page={page} />;
    case 'list':
      return <ListMain site={site} page={page} />;
    case 'terms':
      return <TermsMain site={site} page={page} />;
    case 'search':
      return <SearchMain site={site} page={page} />;
    case 'not-found':
      return <NotFoundMain site={site} page={page} />;
  }
}

/** Previews are private, so they get no scripts that count or comment. */
function fragmentsOn({ fragments = {} }: SiteHead, page: PageData): NonNullable<SiteHead['fragments']> {
  return page.kind === 'post' && page.preview !== undefined ? {} : fragments;
}

/** The head with the owner's style sheet after the theme's, and the owner's HTML before its closing tag. */
function withOwnHead(head: string, { customStyle }: SiteHead, fragment = ''): string {
  const link = customStyle === undefined ? '' : `<link rel="stylesheet" href="${customStyle}"/>`;
  return `${head.slice(0, -'</head>'.length)}${link}${fragment}</head>`;
}
