import { expect, test } from 'vitest';
import { checkTree, type TreeFault } from '../../src/templates/check-tree.ts';
import { type Layouts, templatesOf } from './run-layout.ts';

const rows: [rule: string, files: Layouts, faults: Partial<TreeFault>[]][] = [
  [
    'a whole tree has none',
    {
      'baseof.html': '{{ block "main" . }}{{ end }}',
      'home.html': '{{ define "main" }}{{ partial "x" . }}{{ end }}',
      '_partials/x.html': 'a',
    },
    [],
  ],
  [
    'an unknown function',
    { 'home.html': 'a\n{{ if false }}{{ nosuch 1 | upper }}{{ end }}' },
    [
      {
        file: 'home.html',
        line: 2,
        column: 18,
        isFatal: true,
        message: 'Cannot call "nosuch": templates here have no such function',
      },
    ],
  ],
  ['an unknown function as an argument', { 'home.html': '{{ upper (nosuch 1) }}' }, [{ column: 11 }]],
  ['functions of the site are known', { 'home.html': '{{ site.Title }}{{ given }}{{ hugo.Version }}' }, []],
  [
    'words of the language are no functions',
    { '_partials/x.html': '{{ with try (index 1 2) }}{{ .Err }}{{ end }}{{ return 1 }}' },
    [],
  ],
  [
    'a missing partial fails only where it runs',
    { 'home.html': '{{ partial "nope" . }}{{ partialCached "d/x.html" . }}', '_partials/d/x.html': '' },
    [{ line: 1, column: 4, isFatal: false }],
  ],
  [
    'a computed name is not checked',
    { 'home.html': '{{ partial (print "nope") . }}{{ partial .Name . }}' },
    [],
  ],
  ['a partial in parentheses', { 'home.html': '{{ upper ((partial "nope" .)) }}' }, [{ column: 12 }]],
  [
    'inline partials of all files are known',
    {
      'home.html': '{{ define "main" }}{{ partial "y" . }}{{ end }}',
      '_partials/x.html': '{{ define "_partials/y.html" }}a{{ end }}',
    },
    [],
  ],
  [
    'a missing template',
    { 'home.html': '{{ if false }}{{ template "nope" . }}{{ end }}' },
    [{ column: 18, isFatal: true, message: 'Cannot call the template "nope": no file defines it' }],
  ],
  [
    'a template of a base or another file is known',
    {
      'baseof.html': '{{ define "low" }}a{{ end }}',
      'home.html': '{{ define "main" }}{{ template "low" . }}{{ template "_partials/x.html" . }}{{ end }}',
      '_partials/x.html': '',
    },
    [],
  ],
  [
    'a part that cannot be read',
    { 'home.html': 'a\n{{ if }}', '_partials/x.html': '{{ partial "x" . }}' },
    [{ file: 'home.html', line: 2, column: 7, isFatal: true }],
  ],
  [
    'what is deferred',
    { 'home.html': '{{ with (templates.Defer (dict "data" nosuch)) }}{{ nosuch2 }}{{ end }}' },
    [{ column: 39 }, { column: 53 }],
  ],
];

test.each(rows)('checkTree() finds: %s', (_, files, faults) => {
  const texts = new Map(Object.entries(files));
  const functions = new Set(['site', 'given', 'hugo.Version']);
  const found = checkTree({ texts, functions, templates: templatesOf(texts) });
  expect(found).toEqual(faults.map((fault) => expect.objectContaining(fault)));
});
