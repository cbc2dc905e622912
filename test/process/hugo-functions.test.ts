/** Compares the tables of functions with what Hugo writes for the same templates. */

import { describe, expect, test } from 'vitest';
import { collections } from '../templates/functions/collections-table.ts';
import { documented } from '../templates/functions/documented-table.ts';
import { encodings } from '../templates/functions/encodings-table.ts';
import type { FunctionRow } from '../templates/functions/function-row.ts';
import { languages } from '../templates/functions/languages-table.ts';
import { numbers } from '../templates/functions/numbers-table.ts';
import { texts } from '../templates/functions/texts-table.ts';
import { times } from '../templates/functions/times-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const common = [...documented, ...collections, ...numbers, ...texts, ...times, ...encodings];

describe.runIf(hasHugo('functions are'))('functions in Hugo', () => {
  compareAll(common, 'en');
  for (const [language, rows] of Object.entries(languages))
    describe(language, () => compareAll(rows, language));
});

function compareAll(rows: readonly FunctionRow[], language: string): void {
  let answers: readonly string[] | undefined;
  test.each(rows.map(([template, gives, hugo = gives], at) => ({ template, hugo, at })))(
    '$template',
    ({ template, hugo, at }) => {
      answers ??= ask(rows, language);
      compared(template, () => expect(answers?.[at]).toBe(hugo));
    },
  );
}

/** Each template is a partial of the home page; `error` where Hugo refuses it. */
function ask(rows: readonly FunctionRow[], language: string): string[] {
  const partials = rows.map(([template], at) => [`layouts/_partials/r${at}.html`, template]);
  const calls = rows.map(
    (_, at) =>
      `{{ with try (partial "r${at}.html" .) }}{{ with .Err }}error{{ else }}{{ .Value }}{{ end }}{{ end }}`,
  );
  using site = new HugoSite({
    ...Object.fromEntries(partials),
    'layouts/home.html': calls.join(separator),
    'hugo.yaml': `timeZone: UTC\nlocale: ${language}\ndefaultContentLanguage: ${language}\ndisableKinds: [taxonomy, term, RSS, sitemap, section, page, "404"]\n`,
  });
  return (site.build('index.html') ?? '').split(separator);
}

const separator = '\n@@@@\n';
