import { Budget } from '../../src/templates/budget.ts';
import { HtmlWriter } from '../../src/templates/html/html-writer.ts';
import { PolicyNotes } from '../../src/templates/html/policy-notes.ts';
import type { Value } from '../../src/templates/value.ts';

/** What a page's template of texts and values becomes. */
export function writeTemplate(
  parts: readonly (string | { value: Value })[],
  notes: PolicyNotes = new PolicyNotes(),
): string {
  const writer = new HtmlWriter(new Budget({ steps: 20_000, characters: 262_144 }), () => {}, notes);
  for (const part of parts) {
    if (typeof part === 'string') writer.writeText(part);
    else writer.writeValue(part.value);
  }
  return writer.finish();
}
