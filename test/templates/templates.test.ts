import { describe, expect, test } from 'vitest';
import { runRow } from './run-row.ts';
import { templates } from './template-table.ts';

describe('a template', () => {
  test.each(templates)('$rule: $template', (row) => {
    const { html, warnings } = runRow(row);
    const messages = warnings.map(({ message }) => message);
    if (row.fails === undefined) {
      expect(html).toBe(row.gives);
      expect(messages).toEqual(row.warns ? [expect.stringMatching(row.warns)] : []);
    } else {
      expect(messages[0]).toMatch(row.fails);
    }
  });
});
