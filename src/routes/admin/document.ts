/** The document of the page for writing. All else is in its script. */

import { addresses } from '../../addresses.ts';
import type { AdminFileNames } from '../../content/admin-file-names.ts';
import type { Reply } from '../../http/reply.ts';

type Shown = {
  /** Null where the page cannot work. */
  names: AdminFileNames | null;
  /** The site has scripts, and the page no host of its own. */
  isWithout: boolean;
  /** `Accept-Language` of the request. */
  accepted: string;
  /** Of the site. */
  languageCode: string;
};

export function adminDocument({ names, isWithout, accepted, languageCode }: Shown): Reply {
  const nonce = crypto.randomUUID();
  const language = names === null ? 'en' : chooseLanguage(names, accepted, languageCode);
  const body = names === null ? explained(isWithout) : working(names, language, nonce);
  return {
    status: names === null ? 404 : 200,
    body: documentOf(body, { names, language, nonce }),
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

type Around = { names: AdminFileNames | null; language: string; nonce: string };

function documentOf(body: string, { names, language, nonce }: Around): string {
  const folder = addresses.admin;
  const style = names && `<link rel="stylesheet" href="${folder}${names.style}" nonce="${nonce}">\n`;
  const scripts = names?.shared.map(
    (name) => `<link rel="modulepreload" href="${folder}${name}" nonce="${nonce}">\n`,
  );
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Platen</title>
${style ?? ''}${scripts?.join('') ?? ''}</head>
<body>
${body}</body>
</html>
`;
}

/** Names have hashes of hexadecimal digits and letters, so nothing needs to be escaped. */
function working({ pages }: AdminFileNames, language: string, nonce: string): string {
  const script = `${addresses.admin}${pages[language]}`;
  const message = needsScript.get(language) ?? '';
  return `<div id="app" data-nonce="${nonce}"><noscript><p>${message}</p></noscript></div>
<script type="module" src="${script}" nonce="${nonce}"></script>
`;
}

/** The language of the page that the browser likes best; else that of the site, or English. */
function chooseLanguage({ pages }: AdminFileNames, accepted: string, languageCode: string): string {
  const wanted = accepted.split(',').map((part, index) => {
    const [tag = '', ...options] = part.trim().split(';');
    const q = /^\s*q=([\d.]+)\s*$/.exec(options.join(';'))?.[1];
    return { tag, quality: q === undefined ? 1 : Number(q), index };
  });
  const sorted = wanted
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  const tags = [...sorted.map(({ tag }) => tag), languageCode];
  const known = tags.map((tag) => tag.toLowerCase().split('-', 1)[0] ?? '');
  return known.find((language) => Object.hasOwn(pages, language)) ?? 'en';
}

const needsScript: ReadonlyMap<string, string> = new Map([
  ['ar', 'تحتاج هذه الصفحة إلى JavaScript.'],
  ['de', 'Diese Seite braucht JavaScript.'],
  ['en', 'This page needs JavaScript.'],
  ['es', 'Esta página necesita JavaScript.'],
  ['fr', 'Cette page a besoin de JavaScript.'],
  ['ja', 'このページには JavaScript が必要です。'],
  ['pt', 'Esta página precisa de JavaScript.'],
  ['zh', '此页面需要 JavaScript。'],
]);

function explained(isWithout: boolean): string {
  return isWithout
    ? `<h1>Writing needs an address of its own</h1>
<p>This site has scripts of its own: layouts, fragments, script files, or an opened policy. Such a script could read what
you type here.</p>
<p>If this is the site's own domain, open <code>/admin/</code> at the Worker's name that ends in <code>workers.dev</code>. Else
set the variable <code>ADMIN_HOST</code> to another host name of this Worker.</p>
`
    : `<h1>The page for writing is missing</h1>
<p>Its files were not deployed with this Worker. Deploy again with <code>npx wrangler deploy</code>.</p>
`;
}
