/** What the language does where templates stand beside each other, one row a rule. Hugo's answers are recorded. */

import type { Layouts } from './run-layout.ts';

export type LayoutRow = {
  rule: string;
  /** The template of the home page, `home.html`. */
  main: string;
  /** Other files below `layouts/`. */
  files?: Layouts;
  /** The page, or else: why it cannot be made. */
  gives?: string;
  fails?: RegExp;
  /** What Hugo does, where it is something else: the page, or `error`. */
  hugo?: string;
};

export const layoutRows: LayoutRow[] = [
  {
    rule: 'a base template calls what the page defines',
    main: '{{ define "main" }}[{{ .Title }}]{{ end }}',
    files: { 'baseof.html': '<b>{{ block "main" . }}none{{ end }}</b>' },
    gives: '<b>[Hello]</b>',
  },
  {
    rule: 'a block that the page does not define is its own',
    main: '{{ define "x" }}a{{ end }}',
    files: { 'baseof.html': '<b>{{ block "main" . }}none{{ end }}</b>' },
    gives: '<b>none</b>',
  },
  {
    rule: 'an empty definition leaves the block',
    main: '{{ define "main" }} {{ end }}',
    files: { 'baseof.html': '<b>{{ block "main" . }}none{{ end }}</b>' },
    gives: '<b>none</b>',
  },
  {
    rule: 'a definition may call another of the base',
    main: '{{ define "main" }}{{ template "low" 1 }}{{ end }}',
    files: { 'baseof.html': '{{ block "main" . }}{{ end }}{{ define "low" }}<i>{{ . }}</i>{{ end }}' },
    gives: '<i>1</i>',
  },
  {
    rule: 'a page without definitions has no base',
    main: 'x{{/* c */}}',
    files: { 'baseof.html': 'base' },
    gives: 'x',
  },
  {
    rule: 'a comment may stand before the first definition',
    main: '{{/* c */}}\n{{- /* d */ -}}\n{{ define "main" }}a{{ end }} lost',
    files: { 'baseof.html': '<b>{{ template "main" . }}</b>' },
    gives: ' lost',
  },
  {
    rule: 'variables of the base are unknown in a definition',
    main: '{{ define "main" }}{{ . }}{{ end }}',
    files: { 'baseof.html': '{{ $x := 1 }}{{ block "main" $x }}{{ end }}' },
    gives: '1',
  },
  {
    rule: 'a definition is escaped for where the base calls it',
    main: '{{ define "t" }}{{ "a\\"<b" }}{{ end }}',
    files: { 'baseof.html': '<a title="{{ template "t" . }}">{{ template "t" . }}</a>' },
    gives: '<a title="a&#34;&lt;b">a&#34;&lt;b</a>',
  },
  {
    rule: 'a base that the page does not need is not used',
    main: 'only{{ define "main" }}a{{ end }}',
    files: { 'baseof.html': 'base' },
    gives: 'only',
  },
  {
    rule: 'a partial is called by its name',
    main: '{{ partial "x.html" . }}',
    files: { '_partials/x.html': '<b>{{ .Title }}</b>' },
    gives: '<b>Hello</b>',
  },
  {
    rule: 'a partial is found without its suffix',
    main: '{{ partial "x" . }}',
    files: { '_partials/x.html': 'a' },
    gives: 'a',
  },
  {
    rule: 'the old folder of partials is known',
    main: '{{ partial "x" . }}',
    files: { 'partials/x.html': 'a' },
    gives: 'a',
  },
  {
    rule: 'a partial is in a folder',
    main: '{{ partial "d/x" . }}{{ partial "d/x.html" . }}',
    files: { '_partials/d/x.html': 'a' },
    gives: 'aa',
  },
  {
    rule: 'a name may begin with a slash',
    main: '{{ partial "/x.html" . }}',
    files: { '_partials/x.html': 'a' },
    gives: 'a',
  },
  {
    rule: 'capitals of a name do not matter',
    main: '{{ partial "X.html" . }}',
    files: { '_partials/x.html': 'a' },
    gives: 'a',
  },
  {
    rule: 'without a second argument the dot is nil',
    main: '{{ partial "x" }}',
    files: { '_partials/x.html': '[{{ . }}{{ if . }}a{{ end }}]' },
    gives: '[]',
  },
  {
    rule: 'a name may be computed',
    main: '{{ $n := "x" }}{{ partial (printf "d/%s.html" $n) "v" }}',
    files: { '_partials/d/x.html': '[{{ . }}]' },
    gives: '[v]',
  },
  {
    rule: 'the dot may be a map',
    main: '{{ partial "x" (dict "a" 1 "B" 2) }}',
    files: { '_partials/x.html': '{{ .a }}{{ .B }}{{ .b }}{{ $.a }}' },
    gives: '121',
  },
  {
    rule: 'the result is HTML',
    main: '{{ $x := partial "x" . }}<i>{{ $x }}</i>{{ printf "%T" $x }}',
    files: { '_partials/x.html': '<b>a</b>' },
    gives: '<i><b>a</b></i>template.HTML',
  },
  {
    rule: 'the result in an attribute loses its tags',
    main: '<a title="{{ partial "x" . }}">',
    files: { '_partials/x.html': '<b>a</b> "c"' },
    gives: '<a title="a &#34;c&#34;">',
  },
  {
    rule: 'variables of the caller are unknown in a partial',
    main: '{{ $a := 1 }}{{ partial "x" . }}{{ $a }}',
    files: { '_partials/x.html': '{{ $a := 2 }}{{ $a }}' },
    gives: '21',
  },
  {
    rule: 'partials.Include is the same',
    main: '{{ partials.Include "x.html" 3 }}',
    files: { '_partials/x.html': '{{ . }}' },
    gives: '3',
  },
  {
    rule: 'a partial that is missing ends the page',
    main: '{{ partial "nope" . }}',
    fails: /^home\.html:1:4: Cannot find the partial "nope": "layouts\/partials\/" must hold it/,
    hugo: 'error',
  },
  {
    rule: 'the rest of the arguments does not matter',
    main: '{{ partial "x" 1 2 3 }}',
    files: { '_partials/x.html': '{{ . }}' },
    gives: '1',
  },
  {
    rule: 'a pipe may give the dot',
    main: '{{ 5 | partial "x" }}',
    files: { '_partials/x.html': '{{ . }}' },
    gives: '5',
  },
  {
    rule: 'a partial may call itself',
    main: '{{ partial "x" 3 }}',
    files: { '_partials/x.html': '{{ . }}{{ if gt . 0 }}{{ partial "x" (sub . 1) }}{{ end }}' },
    gives: '3210',
  },
  {
    rule: 'a partial returns a value',
    main: '{{ $x := partial "x" 2 }}{{ add $x 1 }}',
    files: { '_partials/x.html': 'lost{{ return (mul . 2) }}' },
    gives: '5',
  },
  {
    rule: 'what follows return is a command',
    main: '{{ partial "x" 2 }}',
    files: { '_partials/x.html': '{{ return add . 40 }}' },
    gives: '42',
  },
  {
    rule: 'a list is returned',
    main: '{{ range partial "x" . }}[{{ . }}]{{ end }}',
    files: { '_partials/x.html': '{{ return slice 1 "b" }}' },
    gives: '[1][b]',
  },
  {
    rule: 'a map is returned',
    main: '{{ (partial "x" .).a }}{{ with partial "x" . }}{{ .a }}{{ end }}',
    files: { '_partials/x.html': '{{ $d := dict "a" "b" }}{{ return $d }}' },
    gives: 'bb',
  },
  {
    rule: 'false is returned',
    main: '{{ if partial "x" . }}a{{ else }}b{{ end }}',
    files: { '_partials/x.html': '{{ return false }}' },
    gives: 'b',
  },
  {
    rule: 'nil is returned',
    main: '{{ if partial "x" . }}a{{ else }}b{{ end }}',
    files: { '_partials/x.html': '{{ return nil }}' },
    gives: 'b',
  },
  {
    rule: 'a text that is returned is no HTML',
    main: '{{ partial "x" . }}',
    files: { '_partials/x.html': '{{ return "<b>" }}' },
    gives: '&lt;b&gt;',
  },
  {
    rule: 'a bare return ends the partial',
    main: '{{ partial "x" . }}c',
    files: { '_partials/x.html': 'a{{ return }}b' },
    gives: 'ac',
  },
  {
    rule: 'a return in a loop ends the partial',
    main: '{{ partial "x" (slice 1 2 3) }}',
    files: {
      '_partials/x.html': '{{ range . }}{{ if eq . 2 }}{{ return . }}{{ end }}{{ end }}{{ return 9 }}',
    },
    gives: '2',
  },
  {
    rule: 'a return in a branch ends the partial',
    main: '{{ partial "x" 1 }} {{ partial "x" 0 }}',
    files: { '_partials/x.html': '{{ if . }}{{ return "yes" }}{{ end }}{{ return "no" }}' },
    gives: 'yes no',
  },
  {
    rule: 'the last return stands alone',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ $r := "a" }}{{ with . }}{{ $r = "b" }}{{ end }}\n{{ return $r }}\n' },
    gives: 'b',
  },
  {
    rule: 'a pipe may give what is returned',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ "a" | return }}' },
    gives: 'a',
  },
  {
    rule: 'a pipe may end in a call that is returned',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ 5 | return add 1 }}' },
    gives: '6',
  },
  {
    rule: 'a return is the last command',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ return "a" | upper }}' },
    fails:
      /^_partials\/x\.html:1:4: Cannot return inside of another action: "return" must stand alone \(called at home\.ht/,
    hugo: 'error',
  },
  {
    rule: 'a return in a definition returns from the partial',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ define "low" }}{{ return 7 }}{{ end }}a{{ template "low" . }}b' },
    gives: '7',
  },
  {
    rule: 'a bare return in a definition ends the definition',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ define "low" }}x{{ return }}y{{ end }}a{{ template "low" . }}b' },
    gives: 'axb',
  },
  {
    rule: 'a page returns no value',
    main: 'a{{ return 1 }}b',
    fails: /^home\.html:1:5: Cannot return a value here: only a partial may/,
    hugo: 'error',
  },
  { rule: 'a bare return ends a page', main: 'a{{ return }}b', gives: 'a' },
  {
    rule: 'a return is only in an action',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ $y := (return 5) }}a' },
    fails:
      /^_partials\/x\.html:1:11: Cannot return inside of another action: "return" must stand alone \(called at home\.h/,
    hugo: '5',
  },
  {
    rule: 'a return in a condition',
    main: '{{ partial "x" 1 }}',
    files: { '_partials/x.html': '{{ if (return 5) }}a{{ end }}' },
    fails:
      /^_partials\/x\.html:1:8: Cannot return inside of another action: "return" must stand alone \(called at home\.ht/,
    hugo: '5',
  },
  {
    rule: 'a partial may be defined in a page',
    main: '{{ define "_partials/y.html" }}[{{ . }}]{{ end }}{{ partial "y.html" 1 }}{{ partial "y" 2 }}',
    gives: '[1][2]',
  },
  {
    rule: 'an inline partial has the old name',
    main: '{{ define "partials/y" }}[{{ . }}]{{ end }}{{ partial "y" 1 }}{{ partial "y.html" 2 }}',
    gives: '[1][2]',
  },
  {
    rule: 'an inline partial returns',
    main: 'a{{ define "_partials/y" }}{{ return mul . 2 }}{{ end }}{{ add (partial "y" 2) 1 }}',
    gives: 'a5',
  },
  {
    rule: 'an inline partial of another file is known',
    main: '{{ partial "y.html" 1 }}',
    files: { '_partials/x.html': '{{ define "_partials/y.html" }}[{{ . }}]{{ end }}' },
    gives: '[1]',
  },
  {
    rule: 'an inline partial of a page with a base is known',
    main: '{{ define "main" }}{{ partial "x" . }}{{ end }}{{ define "_partials/y.html" }}[y]{{ end }}',
    files: { 'baseof.html': '{{ block "main" . }}{{ end }}', '_partials/x.html': '{{ partial "y" . }}' },
    gives: '[y]',
  },
  {
    rule: 'a file wins over an inline partial',
    main: '{{ define "_partials/y.html" }}inline{{ end }}{{ partial "y.html" 1 }}',
    files: { '_partials/y.html': 'file' },
    gives: 'file',
    hugo: 'inline',
  },
  {
    rule: 'a definition of a partial is known elsewhere',
    main: '{{ template "low" 1 }}',
    files: { '_partials/x.html': '{{ define "low" }}[{{ . }}]{{ end }}' },
    gives: '[1]',
  },
  {
    rule: 'a definition of a partial is known in a base',
    main: '{{ define "main" }}{{ template "low" 1 }}{{ end }}',
    files: {
      'baseof.html': '{{ block "main" . }}{{ end }}',
      '_partials/x.html': '{{ define "low" }}[{{ . }}]{{ end }}',
    },
    gives: '[1]',
  },
  {
    rule: 'a definition of a page with a base is unknown in a partial',
    main: '{{ define "main" }}{{ partial "x" . }}{{ end }}{{ define "low" }}a{{ end }}',
    files: { 'baseof.html': '{{ block "main" . }}{{ end }}', '_partials/x.html': '{{ template "low" . }}' },
    fails:
      /^_partials\/x\.html:1:4: Cannot call the template "low": no file defines it \(called at home\.html:1:23, at bas/,
    hugo: 'error',
  },
  {
    rule: 'a template calls a file of a partial',
    main: '{{ template "_partials/x.html" 4 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[4]',
  },
  {
    rule: 'a template calls it by the old folder',
    main: '{{ template "partials/x.html" 4 }}',
    files: { 'partials/x.html': '[{{ . }}]' },
    gives: '[4]',
  },
  {
    rule: 'a template calls a file by both names',
    main: '{{ template "_partials/x.html" 4 }}',
    files: { 'partials/x.html': '[{{ . }}]' },
    gives: '[4]',
  },
  {
    rule: 'a template calls the new folder by the old name',
    main: '{{ template "partials/x.html" 4 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    fails: /^home\.html:1:4: Cannot call the template "partials\/x\.html": no file defines it/,
    hugo: 'error',
  },
  {
    rule: 'a template writes where it is called',
    main: '<a title="{{ template "_partials/x.html" "<" }}">',
    files: { '_partials/x.html': '{{ . }}"b' },
    fails: /the name of an attribute must not contain "/,
    hugo: 'error',
  },
  {
    rule: 'a template calls a page',
    main: '{{ template "other.html" 4 }}',
    files: { 'other.html': '[{{ . }}]' },
    gives: '[4]',
  },
  {
    rule: 'a template calls a page of the default folder',
    main: '{{ template "_default/other.html" 4 }}',
    files: { '_default/other.html': '[{{ . }}]' },
    gives: '[4]',
  },
  {
    rule: "the own definition wins over another file's",
    main: 'x{{ define "low" }}own{{ end }}{{ template "low" . }}{{ partial "a" . }}',
    files: { '_partials/a.html': '{{ define "low" }}other{{ end }}{{ template "low" . }}' },
    gives: 'xotherother',
  },
  {
    rule: 'an inline partial of an earlier partial wins over a file',
    main: '{{ partial "y.html" 1 }}',
    files: {
      '_partials/y.html': 'file',
      '_partials/a.html': '{{ define "_partials/y.html" }}inline{{ end }}',
    },
    gives: 'file',
  },
  {
    rule: 'an inline partial of a later partial wins over a file',
    main: '{{ partial "y.html" 1 }}',
    files: {
      '_partials/y.html': 'file',
      '_partials/z.html': '{{ define "_partials/y.html" }}inline{{ end }}',
    },
    gives: 'file',
    hugo: 'inline',
  },
  {
    rule: 'an inline partial of the old name and a file',
    main: '{{ partial "y.html" 1 }}',
    files: {
      '_partials/y.html': 'file',
      '_partials/z.html': '{{ define "partials/y.html" }}inline{{ end }}',
    },
    gives: 'file',
  },
  {
    rule: 'an inline partial of an old name and a file of the old folder',
    main: '{{ partial "y.html" 1 }}',
    files: { 'partials/y.html': 'file', 'partials/z.html': '{{ define "partials/y.html" }}inline{{ end }}' },
    gives: 'file',
  },
  {
    rule: 'an inline partial of a page with a base and a file',
    main: '{{ define "main" }}{{ partial "y" . }}{{ end }}{{ define "_partials/y.html" }}[y]{{ end }}',
    files: { 'baseof.html': '{{ block "main" . }}{{ end }}', '_partials/y.html': 'file' },
    gives: 'file',
  },
  {
    rule: 'an inline partial without its suffix and a file',
    main: '{{ define "_partials/y" }}inline{{ end }}{{ partial "y" 1 }}{{ partial "y.html" 1 }}',
    files: { '_partials/y.html': 'file' },
    gives: 'filefile',
  },
  {
    rule: 'of two definitions the last file has the word',
    main: '{{ partial "a" . }}{{ partial "b" . }}',
    files: {
      '_partials/a.html': '{{ define "low" }}A{{ end }}{{ template "low" . }}',
      '_partials/b.html': '{{ define "low" }}B{{ end }}{{ template "low" . }}',
    },
    gives: 'BB',
  },
  {
    rule: 'an empty definition has no word',
    main: '{{ partial "a" . }}{{ partial "b" . }}',
    files: {
      '_partials/a.html': '{{ define "low" }}A{{ end }}{{ template "low" . }}',
      '_partials/b.html': '{{ define "low" }}{{ end }}{{ template "low" . }}',
    },
    gives: 'AA',
  },
  {
    rule: 'a definition of the base wins over one of a partial',
    main: '{{ define "main" }}{{ template "low" . }}{{ partial "a" . }}{{ end }}',
    files: {
      'baseof.html': '{{ block "main" . }}{{ end }}{{ define "low" }}base{{ end }}',
      '_partials/a.html': '{{ define "low" }}A{{ end }}{{ template "low" . }}',
    },
    gives: 'baseA',
  },
  {
    rule: 'of two inline partials the last file has the word',
    main: '{{ partial "y" . }}',
    files: {
      '_partials/a.html': '{{ define "_partials/y.html" }}A{{ end }}',
      '_partials/b.html': '{{ define "_partials/y.html" }}B{{ end }}',
    },
    gives: 'B',
  },
  {
    rule: 'a cached partial runs once',
    main: '{{ partialCached "x" 1 }}{{ partialCached "x" 2 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][1]',
  },
  {
    rule: 'variants make others',
    main: '{{ partialCached "x" 1 "a" }}{{ partialCached "x" 2 "b" }}{{ partialCached "x" 3 "a" }}{{ partialCached "x" 4 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][2][1][4]',
  },
  {
    rule: 'variants may be values of all kinds',
    main: '{{ partialCached "x" 1 1 }}{{ partialCached "x" 2 "1" }}{{ partialCached "x" 3 (slice 1) }}{{ partialCached "x" 4 (slice 1) }}{{ partialCached "x" 5 true 1.5 }}{{ partialCached "x" 6 (dict "a" 1) }}{{ partialCached "x" 7 (dict "a" 1) }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][2][3][3][5][6][6]',
  },
  {
    rule: 'pages are variants',
    main: '{{ partialCached "x" 1 . }}{{ partialCached "x" 2 . }}{{ partialCached "x" 3 .Title }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][1][3]',
  },
  {
    rule: 'a cached partial returns its value',
    main: '{{ add (partialCached "x" 1) (partialCached "x" 5) }}',
    files: { '_partials/x.html': '{{ return mul . 2 }}' },
    gives: '4',
  },
  {
    rule: 'partials.IncludeCached is the same',
    main: '{{ partials.IncludeCached "x" 1 }}{{ partialCached "x" 2 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][1]',
  },
  {
    rule: 'a cached name with its suffix is another',
    main: '{{ partialCached "x" 1 }}{{ partialCached "x.html" 2 }}',
    files: { '_partials/x.html': '[{{ . }}]' },
    gives: '[1][2]',
  },
  {
    rule: 'a cached partial that calls itself is refused',
    main: '{{ partialCached "x" 1 }}',
    files: { '_partials/x.html': '{{ partialCached "x" . }}' },
    fails:
      /^_partials\/x\.html:1:4: Cannot call the cached partial "x": it runs already \(called at home\.html:1:4\)/,
    hugo: 'error',
  },
  {
    rule: 'a template exists or not',
    main: '{{ templates.Exists "_partials/x.html" }}{{ templates.Exists "partials/x.html" }}{{ templates.Exists "_partials/x" }}{{ templates.Exists "_partials/y.html" }}',
    files: { '_partials/x.html': '' },
    gives: 'truefalsefalsefalse',
  },
  {
    rule: 'a template exists by its old folder',
    main: '{{ templates.Exists "partials/x.html" }}{{ templates.Exists "_partials/x.html" }}{{ templates.Exists "/partials/X.html" }}',
    files: { 'partials/x.html': '' },
    gives: 'truetruetrue',
  },
  {
    rule: 'pages exist',
    main: '{{ templates.Exists "other.html" }}{{ templates.Exists "_default/other.html" }}{{ templates.Exists "nope.html" }}',
    files: { 'other.html': '' },
    gives: 'truefalsefalse',
  },
  {
    rule: 'inline partials exist',
    main: '{{ define "_partials/y.html" }}a{{ end }}{{ templates.Exists "_partials/y.html" }}{{ templates.Exists "partials/y.html" }}',
    gives: 'truefalse',
  },
  {
    rule: 'a deferred text knows its data',
    main: '{{ $d := dict "t" .Title }}a{{ with (templates.Defer (dict "data" $d)) }}[{{ .t }}{{ $.t }}]{{ end }}b',
    gives: 'a[HelloHello]b',
  },
  {
    rule: 'the options of a deferred text know no page',
    main: 'a{{ with (templates.Defer (dict "data" .Title)) }}[{{ . }}]{{ end }}b',
    fails: /^home\.html:1:40: Cannot read "\.Title": a value of type bool has no fields/,
    hugo: 'error',
  },
  {
    rule: 'a deferred text knows no variable',
    main: '{{ $x := 1 }}{{ with (templates.Defer (dict "data" $x)) }}[{{ $x }}]{{ end }}b',
    gives: '[]b',
    hugo: 'error',
  },
  {
    rule: 'a deferred text without data',
    main: 'a{{ with (templates.Defer (dict "key" "k")) }}[{{ . }}]{{ end }}b',
    gives: 'a[]b',
  },
  {
    rule: 'a deferred text with a key is made once',
    main: '{{ range $x := slice 1 2 }}{{ with (templates.Defer (dict "key" "k" "data" $x)) }}[{{ . }}]{{ end }}{{ end }}',
    gives: '[1][1]',
  },
  {
    rule: 'deferred texts without a key are made each',
    main: '{{ range $x := slice 1 2 }}{{ with (templates.Defer (dict "data" $x)) }}[{{ . }}]{{ end }}{{ end }}',
    gives: '[1][2]',
  },
  {
    rule: 'a deferred text runs at the end',
    main: '{{ $p := . }}{{ .Store.Set "a" 1 }}{{ with (templates.Defer (dict "data" $p)) }}[{{ .Store.Get "a" }}]{{ end }}{{ .Store.Set "a" 2 }}',
    gives: '[2]',
  },
  {
    rule: 'a deferred text is HTML',
    main: '{{ with (templates.Defer (dict "data" "<i>")) }}<b>{{ . }}</b>{{ end }}',
    gives: '<b>&lt;i&gt;</b>',
  },
  {
    rule: 'a deferred text in a partial',
    main: '{{ partial "x" 3 }}',
    files: {
      '_partials/x.html':
        '{{ $x := . }}<p>{{ with (templates.Defer (dict "data" $x)) }}<b>{{ . }}</b>{{ end }}</p>',
    },
    gives: '<p><b>3</b></p>',
  },
  {
    rule: 'a deferred text calls a partial',
    main: '{{ with (templates.Defer (dict "data" 3)) }}{{ partial "x" . }}{{ end }}',
    files: { '_partials/x.html': '<p>{{ . }}</p>' },
    gives: '<p>3</p>',
  },
  {
    rule: 'Defer without options is true',
    main: '{{ with (templates.Defer) }}{{ . }}{{ end }}',
    gives: 'true',
  },
  {
    rule: 'try gives the value',
    main: '{{ with try (add 1 2) }}{{ with .Err }}no{{ else }}{{ .Value }}{{ end }}{{ end }}',
    gives: '3',
  },
  {
    rule: 'try gives the error',
    main: '{{ with try (index 1 2) }}{{ with .Err }}error{{ else }}{{ .Value }}{{ end }}{{ end }}',
    gives: 'error',
  },
  {
    rule: 'try and else with',
    main: '{{ with try (partial "x" .) }}{{ with .Err }}e{{ else with .Value }}v{{ . }}{{ else }}none{{ end }}{{ end }}',
    files: { '_partials/x.html': 'a' },
    gives: 'va',
  },
  {
    rule: 'try catches the error of a partial',
    main: '{{ $r := try (partial "x" .) }}{{ if $r.Err }}caught{{ end }}{{ $r.Value }}',
    files: { '_partials/x.html': 'a{{ index 1 2 }}' },
    gives: 'caught',
  },
  {
    rule: 'try catches a missing partial',
    main: '{{ $r := try (partial "nope" .) }}{{ if $r.Err }}caught{{ end }}',
    gives: 'caught',
  },
  {
    rule: 'try goes on after an error',
    main: '{{ $a := 1 }}{{ range slice 1 2 }}{{ $r := try (partial "x" .) }}{{ if $r.Err }}e{{ else }}{{ $r.Value }}{{ end }}{{ $a }}{{ end }}',
    files: { '_partials/x.html': '{{ if eq . 1 }}{{ range slice 1 }}<b>{{ div 1 0 }}{{ end }}{{ end }}ok' },
    gives: 'e1ok1',
  },
  { rule: 'try of a value', main: '{{ (try "a").Value }}{{ (try .Title).Value }}', gives: 'aHello' },
  { rule: 'try of a value that a pipe gives', main: '{{ ("a" | try).Value }}', gives: 'a' },
  {
    rule: 'try catches an unknown field',
    main: '{{ (try .Nope).Value }}{{ if (try .Nope).Err }}caught{{ end }}',
    gives: 'caught',
  },
  {
    rule: 'a return goes through try',
    main: '{{ partial "x" . }}',
    files: { '_partials/x.html': 'a{{ return 3 }}{{ $r := try (partial "y" .) }}', '_partials/y.html': 'y' },
    gives: '3',
  },
  { rule: 'try in a condition', main: '{{ if (try (div 1 0)).Err }}a{{ else }}b{{ end }}', gives: 'a' },
  {
    rule: 'the error has a cause',
    main: '{{ with (try (partial "x" .)).Err }}{{ if .Cause }}cause{{ end }}{{ end }}',
    files: { '_partials/x.html': '{{ div 1 0 }}' },
    gives: 'cause',
  },
  {
    rule: 'with may have else with',
    main: '{{ with false }}a{{ else with "b" }}{{ . }}{{ else }}c{{ end }}',
    gives: 'b',
  },
  {
    rule: 'with may have several',
    main: '{{ with "" }}a{{ else with 0 }}b{{ else with slice }}c{{ else }}d{{ end }}',
    gives: 'd',
  },
  {
    rule: 'with may have else if',
    main: '{{ with false }}a{{ else if true }}b{{ end }}',
    gives: 'b',
    hugo: 'error',
  },
  {
    rule: 'if may have else with',
    main: '{{ if false }}a{{ else with "b" }}{{ . }}{{ end }}',
    gives: 'b',
    hugo: 'error',
  },
  {
    rule: 'else with declares',
    main: '{{ with $x := false }}a{{ else with $y := "b" }}{{ $x }}{{ $y }}{{ end }}',
    gives: 'falseb',
  },
  { rule: 'range counts', main: '{{ range 3 }}{{ . }}{{ end }}', gives: '012' },
  { rule: 'range counts with a variable', main: '{{ range $i := 3 }}{{ $i }}{{ end }}', gives: '012' },
  {
    rule: 'range counts with one variable only',
    main: '{{ range $i, $j := 3 }}{{ $i }}{{ end }}',
    fails: /^home\.html:1:4: Cannot go through 3 with two variables: a number has one for each turn/,
    hugo: 'error',
  },
  {
    rule: 'range of no number',
    main: '{{ range 0 }}a{{ else }}b{{ end }}{{ range -1 }}a{{ else }}b{{ end }}',
    gives: 'bb',
  },
  {
    rule: 'range of a float',
    main: '{{ range 1.5 }}a{{ end }}',
    fails: /^home\.html:1:4: Cannot go through a value of type float64: it must be a list, a map or a number/,
    hugo: 'error',
  },
  {
    rule: 'range of a text',
    main: '{{ range "ab" }}a{{ end }}',
    fails: /^home\.html:1:4: Cannot go through a value of type string: it must be a list, a map or a number/,
    hugo: 'error',
  },
  {
    rule: 'range over a map goes by its keys',
    main: '{{ range $k, $v := dict "b" 1 "a" 2 "C" 3 }}{{ $k }}{{ $v }}{{ end }}',
    gives: 'C3a2b1',
  },
  {
    rule: 'range assigns',
    main: '{{ $x := 0 }}{{ $y := 0 }}{{ range $x, $y = slice "a" "b" }}{{ end }}{{ $x }}{{ $y }}',
    gives: '1b',
  },
  {
    rule: 'range of a list of lists',
    main: '{{ range slice (slice 1 2) (slice 3) }}{{ len . }}{{ range . }}{{ . }}{{ end }}{{ end }}',
    gives: '21213',
  },
  {
    rule: 'continue in a choice',
    main: '{{ range seq 4 }}{{ if eq . 2 }}{{ continue }}{{ else if eq . 4 }}{{ break }}{{ end }}{{ . }}{{ else }}x{{ end }}',
    gives: '13',
  },
  {
    rule: 'break after the first leaves else alone',
    main: '{{ range seq 4 }}{{ break }}{{ else }}x{{ end }}',
    gives: '',
  },
  {
    rule: 'a variable of a loop is new in each turn',
    main: '{{ range seq 2 }}{{ $x := . }}{{ if eq . 2 }}{{ $x = 9 }}{{ end }}{{ $x }}{{ end }}',
    gives: '19',
  },
  {
    rule: 'a variable of the outside is kept',
    main: '{{ $s := slice }}{{ range seq 3 }}{{ $s = $s | append . }}{{ end }}{{ $s }}',
    gives: '[1 2 3]',
  },
  {
    rule: 'the dollar in a partial',
    main: '{{ range slice 1 }}{{ partial "x" 5 }}{{ end }}',
    files: { '_partials/x.html': '{{ range slice 1 }}{{ $ }}{{ end }}' },
    gives: '5',
  },
  {
    rule: 'a field of nil is nil',
    main: '{{ .Params.nope.deep.er }}[{{ with .Params.nope.deep }}a{{ end }}]',
    gives: '[]',
  },
  { rule: 'a field of a nil variable is nil', main: '{{ $x := .Params.nope }}[{{ $x.y.z }}]', gives: '[]' },
  {
    rule: 'parameters match in any case',
    main: '{{ .Params.COLOR }}{{ .Params.deep.Core }}{{ .Params.DEEP.core }}',
    gives: 'redxx',
  },
  { rule: 'own maps match exactly', main: '[{{ (dict "a" 1).A }}]', gives: '[]' },
  {
    rule: 'a field of a text is an error',
    main: '{{ ("a").b }}',
    fails: /^home\.html:1:4: Cannot read "\.b": a value of type string has no fields/,
    hugo: 'error',
  },
  {
    rule: 'a field of a number is an error',
    main: '{{ $x := 1 }}{{ $x.b }}',
    fails: /^home\.html:1:17: Cannot read "\.b": a value of type int has no fields/,
    hugo: 'error',
  },
  {
    rule: 'a field of a list is an error',
    main: '{{ .Params.list.x }}',
    fails: /^home\.html:1:4: Cannot read "\.x": a value of type \[\]interface \{\} has no fields/,
    hugo: 'error',
  },
  { rule: 'a field after parentheses', main: '{{ (index .Params "deep").core }}', gives: 'x' },
  { rule: 'parentheses in parentheses', main: '{{ (((dict "a" (dict "b" "c")).a).b) }}', gives: 'c' },
  {
    rule: 'a method with arguments in parentheses',
    main: '{{ (.Param "color") | upper }}{{ upper (.Param "color") }}',
    gives: 'REDRED',
  },
  { rule: 'a method gets the piped value', main: '{{ "color" | .Param }}', gives: 'red' },
  { rule: "a variable's method", main: '{{ $p := . }}{{ $p.Param "deep.core" }}', gives: 'x' },
  { rule: 'nil as an argument', main: '{{ eq .Params.nope nil }}{{ default 1 nil }}', gives: 'true1' },
  {
    rule: 'printing nil',
    main: '[{{ .Params.nope }}][{{ print .Params.nope }}][{{ printf "%v" .Params.nope }}]',
    gives: '[][&lt;nil&gt;][&lt;nil&gt;]',
  },
  { rule: 'a pipe may end in a bar', main: '{{ "a" | upper | }}', gives: 'A' },
  { rule: 'a raw text of several lines', main: '{{ print `a\n"b"\n` }}', gives: 'a\n&#34;b&#34;\n' },
  { rule: 'a comment of several lines', main: 'a{{/* b\n c */}}d {{- /* e\n */ -}} f', gives: 'adf' },
  { rule: 'trimming of both sides', main: 'a \n {{- if true -}} \n b \n {{- end -}} \n c', gives: 'abc' },
  { rule: 'a line break in an action', main: '{{ print\n  "a"\n  "b"\n}}', gives: 'ab' },
  { rule: 'a line break in a list', main: '{{ $d := dict\n  "a" 1\n  "b" 2\n}}{{ $d.b }}', gives: '2' },
  {
    rule: 'a partial around a text',
    main: '{{ with partial "x" 3 }}<i>{{ . }}</i>{{ end }}',
    files: { '_partials/x.html': '<b>{{ inner . }}</b>' },
    gives: '<b><i>3</i></b>',
  },
  {
    rule: 'a partial around a text, called twice',
    main: '{{ with partial "x" 3 }}<i>{{ . }}</i>{{ end }}',
    files: { '_partials/x.html': '<b>{{ inner 1 }}{{ templates.Inner 2 }}</b>' },
    gives: '<b><i>1</i><i>2</i></b>',
  },
  {
    rule: 'a partial around no text',
    main: '{{ with partial "x" 3 }}<i>{{ . }}</i>{{ end }}',
    files: { '_partials/x.html': '{{ if false }}{{ inner . }}{{ end }}<b></b>' },
    gives: '<b></b>',
  },
  { rule: 'a message in the middle', main: 'a{{ warnf "x" }}b{{ warnidf "id" "y" }}c', gives: 'abc' },
  { rule: 'an error message ends the build', main: 'a{{ errorf "x" }}b', gives: 'ab', hugo: 'error' },
  {
    rule: 'an error message with an identity',
    main: 'a{{ erroridf "id" "x" }}b',
    gives: 'ab',
    hugo: 'error',
  },
  {
    rule: 'the current template',
    main: '{{ with templates.Current }}{{ .Name }}{{ end }} {{ partial "x" . }}',
    files: {
      '_partials/x.html':
        '{{ with templates.Current }}{{ .Name }} {{ with .Parent }}{{ .Name }}{{ end }}{{ len .Ancestors }}{{ end }}',
    },
    gives: 'home.html _partials/x.html home.html1',
  },
  {
    rule: 'the current template with a base',
    main: '{{ define "main" }}{{ with templates.Current }}{{ .Name }}{{ with .Base }} {{ .Name }}{{ end }}{{ end }}{{ end }}',
    files: { 'baseof.html': '{{ block "main" . }}{{ end }}' },
    gives: 'home.html baseof.html',
  },
  {
    rule: 'a partial of text is escaped where it is written',
    main: '<i>{{ partial "x.txt" "<" }}</i>',
    files: { '_partials/x.txt': '<{{ . }}&' },
    gives: '<i>&lt;&lt;&amp;</i>',
  },
  {
    rule: 'a partial walks a tree',
    main: '{{ partial "x" (dict "n" "a" "c" (slice (dict "n" "b" "c" (slice (dict "n" "d"))) (dict "n" "e"))) }}',
    files: {
      '_partials/x.html':
        '<li>{{ .n }}{{ with .c }}<ul>{{ range . }}{{ partial "x" . }}{{ end }}</ul>{{ end }}</li>',
    },
    gives: '<li>a<ul><li>b<ul><li>d</li></ul></li><li>e</li></ul></li>',
  },
  {
    rule: 'a partial calls itself a hundred times',
    main: '{{ partial "x" 100 }}',
    files: {
      '_partials/x.html':
        '{{ if gt . 0 }}{{ with sub . 1 }}{{ partial "x" . }}{{ end }}{{ else }}end{{ end }}.',
    },
    gives:
      '....................................................................................................',
  },
  {
    rule: 'a partial that calls itself without end is stopped',
    main: '{{ try (partial "x" .) | len }}{{ partial "x" . }}',
    files: { '_partials/x.html': '{{ partial "x" . }}' },
    fails:
      /^home\.html:1:26: Cannot count what a value of type template\.TryValue holds: it must be a text, a list or a ma/,
    hugo: 'error',
  },
  {
    rule: 'a partial of plain text',
    main: '{{ partial "x.txt" "<" }}',
    files: { '_partials/x.txt': '{{ . }}' },
    gives: '&lt;',
  },
  {
    rule: 'a partial of JSON',
    main: '{{ $x := partial "x.json" "<" }}{{ printf "%T" $x }}{{ $x | safeHTML }}',
    files: { '_partials/x.json': '{"a": "{{ . }}"}' },
    gives: 'string{"a": "<"}',
  },
];
