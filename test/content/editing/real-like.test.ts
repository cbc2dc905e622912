/** Of two hundred files that are opened, changed in one field and saved, only the line of that field differs. */

import { describe, expect, it } from 'vitest';
import { editFields, readFields } from '../../../src/content/editing/edit-fields.ts';
import { realLike } from './real-like.ts';

type Value = string | boolean | string[];

/** What somebody does to a field: other words, another flag, one more term. */
function changed(value: unknown): Value | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value.replace(/(\n?)$/, ' again$1');
  const isTerms = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTerms ? [...value, 'added'] : undefined;
}

/** The lines that each text has, where it has them, and the other has not. */
function difference(before: string, after: string): [string[], string[]] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end))
    end += 1;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** One line is another one, or was added. In a list with a line for each item, the item before gets a comma. */
function isOneLine([left, right]: [string[], string[]]): boolean {
  const [before = '', , more] = [left[0]?.trimEnd(), ...right];
  const isComma = left.length === 1 && right.length === 2 && right[0]?.trimEnd() === `${before},`;
  return isComma || (right.length === 1 && left.length <= 1 && more === undefined);
}

describe('two hundred files', () => {
  it('are many kinds', () => {
    expect(realLike).toHaveLength(200);
    expect(new Set(realLike.map(({ text }) => text)).size).toBe(200);
    const formats = realLike.map(({ text }) => readFields(text).format);
    const count = (format: string) => formats.filter((each) => each === format).length;
    expect([count('yaml'), count('toml'), count('json')]).toEqual([120, 60, 20]);
  });

  it('are the same once they were opened and saved', () => {
    for (const { name, text } of realLike) expect(editFields(text, {}), name).toBe(text);
  });

  it('differ in one line after a change of one field', () => {
    const others: string[] = [];
    let edits = 0;
    for (const { name, text } of realLike) {
      const { fields } = readFields(text);
      for (const [field, value] of Object.entries(fields)) {
        const wanted = changed(value);
        if (wanted === undefined) continue;
        edits += 1;
        const after = editFields(text, { [field]: wanted });
        expect(readFields(after).fields, name).toEqual({ ...fields, [field]: wanted });
        if (!isOneLine(difference(text, after))) others.push(`${name} ${field}: ${JSON.stringify(value)}`);
      }
    }
    expect([edits > 1200, others]).toEqual([true, []]);
  });
});
