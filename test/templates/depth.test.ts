/** Templates that run inside each other: the stack holds as many as may, and more end in an error that says so. */

import { describe, expect, test } from 'vitest';
import { type Layouts, runLayout } from './run-layout.ts';

const parentheses = 45;
const nested = (call: string) => `${'('.repeat(parentheses)}${call}${')'.repeat(parentheses)}`;

const endless: [rule: string, main: string, files: Layouts][] = [
  ['a partial', '{{ partial "x" . }}', { '_partials/x.html': '{{ partial "x" . }}' }],
  ['a definition', '{{ define "d" }}{{ template "d" . }}{{ end }}{{ template "d" . }}', {}],
  [
    'partials of each other',
    '{{ partial "x" . }}',
    { '_partials/x.html': '{{ partial "y" . }}', '_partials/y.html': '{{ partial "x" . }}' },
  ],
  [
    'a partial in parentheses',
    '{{ partial "x" . }}',
    { '_partials/x.html': `{{ ${nested('partial "x" .')} }}` },
  ],
  [
    'a partial in arguments',
    '{{ partial "x" . }}',
    { '_partials/x.html': `{{ ${'print ('.repeat(parentheses)}partial "x" .${')'.repeat(parentheses)} }}` },
  ],
  [
    'a partial in structures',
    '{{ partial "x" . }}',
    {
      '_partials/x.html': `{{ range slice 1 }}{{ with . }}{{ if . }}<a title="{{ partial "x" . }}">{{ end }}{{ end }}{{ end }}`,
    },
  ],
  [
    'a partial in and, or and try',
    '{{ partial "x" . }}',
    { '_partials/x.html': '{{ and 1 (or 0 (partial "x" .)) }}' },
  ],
  ['a partial that returns', '{{ partial "x" . }}', { '_partials/x.html': '{{ return (partial "x" .) }}' }],
  [
    'variants of a cached partial',
    '{{ partial "x" 1 }}',
    { '_partials/x.html': '{{ partialCached "x" (add . 1) . }}' },
  ],
  [
    'a deferred text',
    '{{ partial "x" . }}',
    {
      '_partials/x.html': '{{ with (templates.Defer (dict "data" 1)) }}{{ partial "y" . }}{{ end }}',
      '_partials/y.html': '{{ partial "y" . }}',
    },
  ],
];

describe('what runs without end', () => {
  test.each(endless)('%s is stopped', (_, main, files) => {
    const made = runLayout(main, files);
    expect('problem' in made && made.problem.message).toBe(
      'Cannot go on: at most 500 structures may run inside each other',
    );
  });

  test('is caught by try, and the page goes on', () => {
    const made = runLayout('{{ if (try (partial "x" .)).Err }}caught{{ end }}', {
      '_partials/x.html': '{{ partial "x" . }}',
    });
    expect(made).toEqual({ text: 'caught' });
  });

  test('takes no more than its steps when each level tries twice', () => {
    const made = runLayout('{{ partial "x" . }}', {
      '_partials/x.html': '{{ $a := try (partial "x" .) }}{{ $b := try (partial "x" .) }}',
    });
    expect('problem' in made && made.problem.message).toBe('Cannot go on: the template takes too many steps');
  });
});

test('a tree of ninety levels is walked', () => {
  const made = runLayout('{{ partial "x" 90 }}', {
    '_partials/x.html':
      '{{ with . }}<ul>{{ range slice (sub . 1) }}<li>{{ if true }}{{ partial "x" . }}{{ end }}</li>{{ end }}</ul>{{ end }}',
  });
  expect(made).toEqual({ text: `${'<ul><li>'.repeat(90)}${'</li></ul>'.repeat(90)}` });
});
