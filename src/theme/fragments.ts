/** Where the owner's own parts stand in a page. */

import type { PageData, SiteHead } from '../content/page-data.ts';

/** What a preview is of is nobody's business yet, so scripts that count or comment stay away from it. */
export function fragmentsOn(
  { fragments = {} }: SiteHead,
  page: PageData,
): NonNullable<SiteHead['fragments']> {
  return page.kind === 'post' && page.preview !== undefined ? {} : fragments;
}

/** The head with the owner's style sheet behind the theme's, and the owner's HTML behind all. `head` ends with its closing tag. */
export function withOwnHead(head: string, { ownStyle }: SiteHead, fragment = ''): string {
  const link = ownStyle === undefined ? '' : `<link rel="stylesheet" href="${ownStyle}"/>`;
  return `${head.slice(0, -'</head>'.length)}${link}${fragment}</head>`;
}
