/** The document of the page for writing. All else is in its script. */

import type { Reply } from '../../http/reply.ts';
import type { AdminFileNames } from '../../store/admin-files.ts';

/**
 * `names` are null where the page cannot work. `isWithout`: since the site has scripts and the page no host of its own.
 */
export function adminDocument(names: AdminFileNames | null, { isWithout }: { isWithout: boolean }): Reply {
  const nonce = crypto.randomUUID();
  const body = names === null ? explained(isWithout) : working(names, nonce);
  return {
    status: names === null ? 404 : 200,
    body: documentOf(body, names, nonce),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(nonce),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      'X-Robots-Tag': 'noindex',
    },
    caching: 'private',
    guard: 'none',
  };
}

/** No script but the page's own can run, and nothing can frame the page. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function documentOf(body: string, names: AdminFileNames | null, nonce: string): string {
  const style = names && `<link rel="stylesheet" href="${names.style}" nonce="${nonce}">\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Write</title>
${style ?? ''}</head>
<body>
${body}</body>
</html>
`;
}

function working({ page }: AdminFileNames, nonce: string): string {
  return `<div id="app" data-nonce="${nonce}"><noscript><p>This page needs JavaScript.</p></noscript></div>
<script type="module" src="${page}" nonce="${nonce}"></script>
`;
}

function explained(isWithout: boolean): string {
  return isWithout
    ? `<h1>Writing needs an address of its own</h1>
<p>This site has scripts of its own: layouts, fragments, script files, or an opened policy. Such a script could read what
you type here. Set the variable <code>ADMIN_HOST</code> to a second host name of this Worker; the page is there then.</p>
`
    : `<h1>The page for writing is missing</h1>
<p>Its files were not deployed with this Worker. Deploy again with <code>npx wrangler deploy</code>.</p>
`;
}
