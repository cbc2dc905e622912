/** The documents of the page for writing. The Worker chooses one and puts its nonce in; all else is in the page's scripts. */

import { type AdminDocuments, nonceHere } from '../../src/content/admin-documents.ts';

const folder = '/_platen/admin/';

/** Said where scripts are switched off, by language. */
const needsScript = {
  ar: 'تحتاج هذه الصفحة إلى JavaScript.',
  de: 'Diese Seite braucht JavaScript.',
  en: 'This page needs JavaScript.',
  es: 'Esta página necesita JavaScript.',
  fr: 'Cette page a besoin de JavaScript.',
  ja: 'このページには JavaScript が必要です。',
  pt: 'Esta página precisa de JavaScript.',
  zh: '此页面需要 JavaScript。',
};

/** Said where the scripts have not come after some seconds, with a link that asks for them again. */
const isLate = {
  ar: ['لم تُحمَّل الصفحة بعد.', 'تحميلها مرة أخرى'],
  de: ['Die Seite ist noch nicht geladen.', 'Noch einmal laden'],
  en: ['The page has not loaded yet.', 'Load it again'],
  es: ['La página aún no se ha cargado.', 'Cargarla de nuevo'],
  fr: ['La page n’est pas encore chargée.', 'La charger de nouveau'],
  ja: ['ページがまだ読み込まれていません。', 'もう一度読み込む'],
  pt: ['A página ainda não foi carregada.', 'Carregar de novo'],
  zh: ['页面尚未加载。', '重新加载'],
} satisfies Record<keyof typeof needsScript, [told: string, link: string]>;

/** Languages of the page, by the names of their scripts. */
export const languages = Object.keys(needsScript);

/** Names of files. `shared`: scripts that the page of each language loads at once. */
type Names = { scripts: Readonly<Record<string, string>>; shared: readonly string[]; style: string };

export function documentsFor({ scripts, shared, style }: Names, frame: string): AdminDocuments {
  const head = [
    `<link rel="stylesheet" href="${folder}${style}" nonce="${nonceHere}">\n`,
    ...shared.map((name) => `<link rel="modulepreload" href="${folder}${name}" nonce="${nonceHere}">\n`),
  ].join('');
  const pages = Object.entries(isLate).map(([language, [told, link]]) => {
    // The names of one table are those of the other.
    const message = needsScript[language as keyof typeof needsScript];
    const script = `<script type="module" src="${folder}${scripts[language]}" nonce="${nonceHere}"></script>`;
    const late = `<p class="late">${told} <a href="">${link}</a></p>`;
    const app = `<div id="app" data-nonce="${nonceHere}"><noscript><p>${message}</p></noscript>${late}</div>`;
    return [language, documentOf(language, head, `${app}\n${script}\n`)];
  });
  return { pages: Object.fromEntries(pages), nowhere: documentOf('en', head, nowhere), frame };
}

/** Names have hashes of hexadecimal digits and letters, so nothing needs to be escaped. */
function documentOf(language: string, head: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Platen</title>
${head}</head>
<body>
${body}</body>
</html>
`;
}

const nowhere = `<h1>Writing needs an address of its own</h1>
<p>This site has scripts of its own: layouts, fragments, script files, or an opened policy. Such a script could read what
you type here.</p>
<p>If this is the site's own domain, open <code>/admin/</code> at the Worker's name that ends in <code>workers.dev</code>. Else
set the variable <code>ADMIN_HOST</code> to another host name of this Worker.</p>
`;
