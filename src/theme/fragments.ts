/** Positions of the owner's own HTML in a page. */

import type { PageData, SiteHead } from '../content/page-data.ts';

/** Previews are private, so they get no scripts that count or comment. */
export function fragmentsOn(
  { fragments = {} }: SiteHead,
  page: PageData,
): NonNullable<SiteHead['fragments']> {
  return page.kind === 'post' && page.preview !== undefined ? {} : fragments;
}

/** The head with the owner's style sheet after the theme's, and the owner's HTML before its closing tag. */
export function withOwnHead(head: string, { customStyle }: SiteHead, fragment = ''): string {
  const link = customStyle === undefined ? '' : `<link rel="stylesheet" href="${customStyle}"/>`;
  return `${head.slice(0, -'</head>'.length)}${link}${fragment}</head>`;
}
