import { describe, expect, test } from 'vitest';
import { collections } from './collections-table.ts';
import { documented } from './documented-table.ts';
import { encodings } from './encodings-table.ts';
import type { FunctionRow } from './function-row.ts';
import { languages } from './languages-table.ts';
import { numbers } from './numbers-table.ts';
import { runFunction } from './run-function.ts';
import { texts } from './texts-table.ts';
import { times } from './times-table.ts';

describe('functions', () => {
  test.each(named([...documented, ...collections, ...numbers, ...texts, ...times, ...encodings]))(
    '$template',
    ({ template, gives }) => {
      expect(written(template)).toBe(gives);
    },
  );
});

describe.each(Object.entries(languages))(
  'functions of a site in %s',
  (language, rows: readonly FunctionRow[]) => {
    test.each(named(rows))('$template', ({ template, gives }) => {
      expect(written(template, language)).toBe(gives);
    });
  },
);

function named(rows: readonly FunctionRow[]): { template: string; gives: string }[] {
  return rows.map(([template, gives]) => ({ template, gives }));
}

function written(template: string, language = 'en'): string {
  try {
    return runFunction(template, language).html;
  } catch {
    return 'error';
  }
}
