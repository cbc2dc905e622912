import { ownPolicy } from '../html/own-policy.ts';
import { cleanAttributes, cleanWritten } from '../html/written-html.ts';
import type { PageNode } from '../hugo/tree/page-node.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { safeHtmlFunctions } from '../templates/functions/html.ts';
import { layoutFunctions } from '../templates/functions/layout-functions.ts';
import { localFunctions } from '../templates/functions/local.ts';
import { textFunctions } from '../templates/functions/text-functions.ts';
import { highlightFunctions } from './highlight-functions.ts';
import type { PageRun } from './page-run.ts';
import { textServices } from './text-services.ts';

/** Functions of templates besides those that need nothing from outside; `node` is the page that is made. */
export function functionsFor({ site, question, hugo }: PageRun, node: PageNode): FunctionTable {
  const [main] = site.languages;
  const locale = {
    language: site.language,
    locales: [site.languageCode, site.language, main?.code ?? ''],
    timeZone: site.timeZone,
    titleCase: site.titleCaseStyle ?? 'ap',
  } as const;
  const policy = ownPolicy(site.unsafe);
  return new Map([
    ...layoutFunctions,
    ...localFunctions(locale, seedOf(`${question.path} ${question.page}`)),
    ...safeHtmlFunctions({
      html: (html) => cleanWritten(html, policy),
      attributes: (written) => cleanAttributes(written, policy),
    }),
    ...highlightFunctions(site),
    ...textFunctions(textServices(site)),
    ...hugo.functions(node),
  ]);
}

/** The same page has the same random numbers. */
function seedOf(text: string): number {
  let seed = 0;
  for (let at = 0; at < text.length; at++) seed = (Math.imul(seed, 31) + text.charCodeAt(at)) | 0;
  return seed >>> 0;
}
