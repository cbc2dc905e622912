/** The document of the page for writing. All else is in its scripts. */

import { type AdminDocuments, nonceHere } from '../../content/admin-documents.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';

type Shown = {
  /** Null where they were not deployed. */
  documents: AdminDocuments | null;
  /** False: the site has scripts, and the page no host of its own. */
  isHere: boolean;
  /** `Accept-Language` of the request. */
  accepted: string;
  /** Of the site. */
  languageCode: string;
};

/** Throws a `Problem` of type `not-found` without documents. */
export function adminDocument({ documents, isHere, accepted, languageCode }: Shown): Reply {
  if (documents === null) {
    const rule = 'its files must be deployed with this Worker, as "npx wrangler deploy" does';
    throw new Problem('not-found', `Cannot show the page for writing: ${rule}`);
  }
  const nonce = crypto.randomUUID();
  const { pages, nowhere } = documents;
  const document = isHere ? (pages[chooseLanguage(pages, accepted, languageCode)] ?? '') : nowhere;
  return {
    status: isHere ? 200 : 404,
    body: document.replaceAll(nonceHere, nonce),
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
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
}

/** The language of the page that the browser likes best; else that of the site, or English. */
function chooseLanguage(pages: AdminDocuments['pages'], accepted: string, languageCode: string): string {
  const wanted = accepted.split(',').map((part) => {
    const [, tag = '', quality = '1'] = /^\s*([\w-]*)(?:.*;\s*q=([\d.]+)\s*$)?/.exec(part) ?? [];
    return { tag, quality: Number(quality) };
  });
  const liked = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  const known = [...liked.map(({ tag }) => tag), languageCode].map(
    (tag) => tag.toLowerCase().split('-', 1)[0] ?? '',
  );
  return known.find((language) => Object.hasOwn(pages, language)) ?? 'en';
}
