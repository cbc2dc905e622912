import type { Site } from '../content/site/site.ts';
import { declaredPolicy, ownPolicy } from '../html/own-policy.ts';
import { cleanAttributes, cleanWritten } from '../html/written-html.ts';
import type { FunctionTable } from '../templates/functions/function.ts';
import { safeHtmlFunctions } from '../templates/functions/html.ts';
import { layoutFunctions } from '../templates/functions/layout-functions.ts';
import { localFunctions } from '../templates/functions/local.ts';
import { textFunctions } from '../templates/functions/text-functions.ts';
import { highlightFunctions } from './highlight-functions.ts';
import { textServices } from './text-services.ts';

/** Functions that are the same for all pages of a language. */
export function languageFunctions(site: Site): FunctionTable {
  const [main] = site.languages;
  const locale = {
    language: site.language,
    locales: [site.languageCode, site.language, main?.code ?? ''],
    timeZone: site.timeZone,
    titleCase: site.titleCaseStyle ?? 'ap',
  } as const;
  const policy = ownPolicy(site.unsafe);
  const declared = declaredPolicy(site.unsafe);
  return new Map([
    ...layoutFunctions,
    ...localFunctions(locale),
    ...safeHtmlFunctions({
      html: (html) => cleanWritten(html, declared),
      attributes: (written) => cleanAttributes(written, policy),
    }),
    ...highlightFunctions(site),
    ...textFunctions(textServices(site)),
  ]);
}
