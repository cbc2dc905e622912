/** Errors, messages and limits of pages made by several templates. */

import { describe, expect, test } from 'vitest';
import { perPage } from '../../src/templates/budget.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runPage } from '../../src/templates/run.ts';
import { RunGlobals } from '../../src/templates/run-globals.ts';
import type { Place } from '../../src/templates/template-problem.ts';
import { type Layouts, page, runLayout, templatesOf } from './run-layout.ts';

describe('an error', () => {
  test('names the innermost file, and those around it', () => {
    const made = runLayout('{{ define "main" }}\n  {{ partial "x" . }}{{ end }}', {
      'baseof.html': '<b>{{ block "main" . }}{{ end }}',
      '_partials/x.html': 'a\n\n{{ partial "y" . }}',
      '_partials/y.html': '<i>{{ div 1 0 }}',
    });
    expect('problem' in made && made.problem).toMatchObject({
      message: 'Cannot divide by 0',
      errors: [{ message: 'Cannot divide by 0', line: 1, column: 7 }],
      place: { file: '_partials/y.html', line: 1, column: 7 },
      around: [
        { file: '_partials/x.html', line: 3, column: 4 },
        { file: 'home.html', line: 2, column: 6 },
        { file: 'baseof.html', line: 1, column: 7 },
      ],
    });
  });

  test('in a partial that cannot be read has its place there', () => {
    const made = runLayout('{{ partial "x" . }}', { '_partials/x.html': 'a\n {{ if }}' });
    expect('problem' in made && made.problem.place).toEqual({ file: '_partials/x.html', line: 2, column: 8 });
  });

  test('of a deferred text has its place', () => {
    const made = runLayout('{{ with (templates.Defer (dict "key" "a")) }}\n{{ div 1 0 }}{{ end }}');
    expect('problem' in made && made.problem.place).toEqual({ file: 'home.html', line: 2, column: 4 });
  });

  test('that try catches says where it is', () => {
    const made = runLayout('{{ with (try (partial "x" .)).Err }}{{ . }} {{ .Cause }}{{ end }}', {
      '_partials/x.html': '{{ div 1 0 }}',
    });
    const message = '_partials/x.html:1:4: Cannot divide by 0 (called at home.html:1:15)';
    expect(made).toEqual({ text: `${message} Cannot divide by 0` });
  });
});

test('messages name the file that sends them, and errorf lets the page go on', () => {
  const { text, messages } = run('a{{ partial "x" . }}b', {
    '_partials/x.html': '\n{{ errorf "%d" 1 }}{{ warnidf "id" "two" }}',
  });
  expect(text).toBe('a\nb');
  expect(messages).toEqual([
    { message: '1', at: { file: '_partials/x.html', line: 2, column: 4 }, strict: true },
    { message: 'two', at: { file: '_partials/x.html', line: 2, column: 23 }, strict: false },
  ]);
});

describe('a page', () => {
  const loop = (times: number) =>
    `{{ range seq ${times} }}{{ range seq 1000 }}{{ $x := . }}{{ end }}{{ end }}`;

  test('has steps for all its templates together', () => {
    expect(runLayout(loop(500))).toEqual({ text: '' });
    const made = runLayout('{{ partial "x" . }}{{ partial "x" . }}{{ partial "x" . }}', {
      '_partials/x.html': loop(500),
    });
    expect('problem' in made && made.problem.message).toBe('Cannot go on: the template takes too many steps');
  });

  test('has characters for all its templates together', () => {
    const made = runLayout(
      '{{ $x := strings.Repeat 1000000 "a" }}{{ range seq 9 }}{{ partial "x" $x }}{{ end }}',
      {
        '_partials/x.html': '{{ . }}',
      },
    );
    expect('problem' in made && made.problem.message).toMatch(/what the template writes is too long/);
    expect(perPage.characters).toBeLessThan(9_000_000);
  });

  test('has no text longer than it may hold', () => {
    const made = runLayout('{{ len (strings.Repeat 4194305 "a") }}');
    expect('problem' in made && made.problem.message).toMatch(/a text must not have more than 4194304/);
  });

  test('takes a template of nearly a mebibyte', () => {
    const long = 'é'.repeat(1_000_000);
    expect(runLayout('{{ partial "x" . }}', { '_partials/x.html': long })).toEqual({ text: long });
  });
});

test('a byte order mark is no text', () => {
  expect(runLayout('\uFEFFa')).toEqual({ text: 'a' });
});

function run(main: string, files: Layouts) {
  const messages: { message: string; at: Place; strict: boolean }[] = [];
  const text = runPage(parseTemplate('home.html', main), undefined, page, {
    functions: new Map(),
    warn: (message, at, strict) => messages.push({ message, at, strict }),
    templates: templatesOf(new Map(Object.entries(files))),
    globals: new RunGlobals(),
  });
  return { text, messages };
}
