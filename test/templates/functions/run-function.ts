import { layoutFunctions } from '../../../src/templates/functions/layout-functions.ts';
import { localFunctions, randomFunctions } from '../../../src/templates/functions/local.ts';
import { parseTemplate } from '../../../src/templates/parse.ts';
import { runTemplate } from '../../../src/templates/run.ts';
import { Dict, type Value } from '../../../src/templates/value.ts';

const allowance = { steps: 20_000, characters: 262_144 };

/** What a template writes, and the messages for the author. @throws {Problem} When an operation fails. */
export function runFunction(
  template: string,
  language = 'en',
  dot: Value = new Dict([]),
): { html: string; warnings: string[] } {
  const warnings: string[] = [];
  const locale = { language, locales: [language], timeZone: 'UTC', titleCase: 'ap' } as const;
  const html = runTemplate(parseTemplate('x.html', template), dot, {
    functions: new Map([...localFunctions(locale), ...randomFunctions(1, () => {}), ...layoutFunctions]),
    escapes: true,
    allowance: { ...allowance },
    warn: (message) => warnings.push(message),
  });
  return { html, warnings };
}
