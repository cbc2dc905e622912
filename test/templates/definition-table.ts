/** Rows of `template-table.ts` about `define`, `template` and `block`. Hugo shares names among all files, so each row has its own. */

import type { Row } from './template-table.ts';

export const definitions: Row[] = [
  {
    rule: 'a definition writes nothing where it stands',
    template: 'a{{ $x := 1 }}{{ define "d1" }}{{ $x := 2 }}{{ $x }}{{ end }}b{{ $x }}',
    gives: 'ab1',
  },
  {
    rule: 'a definition is called by its name',
    template: '{{ define "d2" }}b{{ end }}a{{ template "d2" }}{{ template "d2" . }}c',
    gives: 'abbc',
  },
  {
    rule: 'a definition may stand after its call',
    template: 'a{{ template "d3" . }}{{ define `d3` }}b{{ end }}',
    gives: 'ab',
  },
  {
    rule: 'the pipeline is the dot of a definition',
    template:
      '{{ define "d4" }}[{{ . }}]{{ end }}{{ template "d4" "a" }}{{ template "d4" add 1 2 }}{{ template "d4" "b" | upper }}',
    gives: '[a][3][B]',
  },
  {
    rule: 'the dollar is the dot at the call',
    template: '{{ define "d5" }}{{ with .Get 0 }}{{ . }}{{ $.Name }}{{ end }}{{ end }}{{ template "d5" . }}',
    call: '{{< x a >}}',
    gives: 'ax',
  },
  {
    rule: 'without a pipeline the dot is nil',
    template: '{{ define "d6" }}[{{ if . }}a{{ else }}b{{ end }}{{ . }}{{ $ }}]{{ end }}{{ template "d6" }}',
    gives: '[b]',
  },
  {
    rule: 'variables of the caller are unknown in a definition',
    template: '{{ $x := 1 }}{{ define "d7" }}{{ $x }}{{ end }}{{ template "d7" . }}',
    fails: /the variable "\$x": it must be declared/,
    hugo: 'error',
  },
  {
    rule: 'variables of a definition end with it',
    template:
      '{{ $x := 1 }}{{ define "d8" }}{{ $x := 2 }}{{ $x = 3 }}{{ $x }}{{ end }}{{ template "d8" . }}{{ $x }}',
    gives: '31',
  },
  {
    rule: 'the pipeline of a call may declare a variable',
    template: '{{ define "d9" }}{{ . }}{{ end }}{{ template "d9" $y := "a" }}{{ $y }}',
    gives: 'aa',
  },
  {
    rule: 'a definition may call others',
    template:
      '{{ define "d10" }}a{{ template "d11" . }}c{{ end }}{{ define "d11" }}{{ . }}{{ end }}{{ template "d10" "b" }}',
    gives: 'abc',
  },
  {
    rule: 'a definition may call itself',
    template:
      '{{ define "d12" }}{{ . }}{{ if gt . 1 }} {{ template "d12" sub . 1 }}{{ end }}!{{ end }}{{ template "d12" 3 }}',
    gives: '3 2 1!!!',
  },
  {
    rule: 'a definition walks a tree',
    template:
      '{{ define "d13" }}<ul>{{ range $k, $v := . }}<li>{{ $k }}{{ with $v }}{{ template "d13" . }}{{ end }}</li>{{ end }}</ul>{{ end }}{{ template "d13" (dict "a" (dict "b" nil "c" nil) "d" nil) }}',
    gives: '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
  },
  {
    rule: 'values of a definition are escaped where it is called',
    template:
      '{{ define "d14" }}{{ . }}{{ end }}<a title="{{ template "d14" "\\"<" }}" href="/?q={{ template "d14" "a b" }}">{{ template "d14" "<" }}</a>',
    gives: '<a title="&#34;&lt;" href="/?q=a%20b">&lt;</a>',
  },
  {
    rule: 'a block is a definition, called where it stands',
    template: 'a{{ block "d15" "b" }}[{{ . }}]{{ end }}{{ template "d15" "c" }}',
    gives: 'a[b][c]',
  },
  {
    rule: 'a block may stand in other structures',
    template: '{{ range slice 1 2 }}{{ block "d16" . }}{{ . }},{{ end }}{{ end }}{{ template "d16" 3 }}',
    gives: '1,2,3,',
  },
  {
    rule: 'a block needs a pipeline',
    template: '{{ block "d17" }}a{{ end }}',
    fails: /Cannot read "}}"/,
    hugo: 'error',
  },
  {
    rule: 'a definition stands at the top',
    template: '{{ if true }}{{ define "d18" }}a{{ end }}{{ end }}',
    fails: /"define": it must not stand inside another structure/,
    hugo: 'error',
  },
  {
    rule: 'a definition stands in no other one',
    template: '{{ define "d19" }}{{ define "d20" }}a{{ end }}{{ end }}',
    fails: /"define": it must not stand inside another structure/,
    hugo: 'error',
  },
  {
    rule: 'a second definition is refused',
    template: '{{ define "d21" }}a{{ end }}{{ define "d21" }}b{{ end }}',
    fails: /Cannot define "d21": it is defined before/,
    hugo: 'error',
  },
  {
    rule: 'a block is a second definition too',
    template: '{{ define "d22" }}a{{ end }}{{ block "d22" . }}b{{ end }}',
    fails: /Cannot define "d22": it is defined before/,
    hugo: 'error',
  },
  {
    rule: 'an empty definition gives way',
    template: '{{ define "d23" }} \n{{/* a */}}{{ end }}{{ define "d23" }}b{{ end }}{{ template "d23" . }}',
    gives: 'b',
  },
  {
    rule: 'an empty definition replaces none',
    template: '{{ define "d24" }}a{{ end }}{{ define "d24" }} {{ end }}{{ template "d24" . }}',
    gives: 'a',
  },
  {
    rule: 'an empty definition writes nothing',
    template: 'a{{ define "d25" }}{{ end }}{{ template "d25" . }}b',
    gives: 'ab',
  },
  {
    rule: 'a call needs a definition',
    template: '{{ template "d26" . }}',
    fails: /Cannot call the template "d26": this file does not define it/,
    hugo: 'error',
  },
  {
    rule: 'a call that never runs needs none',
    template: 'a{{ if false }}{{ template "d27" . }}{{ end }}',
    gives: 'a',
    hugo: 'error',
  },
  {
    rule: 'a name is a string',
    template: '{{ $x := "d28" }}{{ define "d28" }}a{{ end }}{{ template $x . }}',
    fails: /"template": a name in quotation marks must follow it/,
    hugo: 'error',
  },
  {
    rule: 'a definition is in no range around its call',
    template: '{{ range slice 1 }}{{ block "d29" . }}{{ break }}{{ end }}{{ end }}',
    fails: /"break": it must stand inside a range/,
    hugo: 'error',
  },
  {
    rule: 'a break in a definition ends its own range',
    template:
      '{{ define "d30" }}{{ range . }}{{ if eq . 2 }}{{ break }}{{ end }}{{ . }}{{ end }};{{ end }}{{ range slice 1 2 }}{{ template "d30" slice . 2 3 }}{{ end }}',
    gives: '1;;',
  },
  {
    rule: 'a definition has no end of the structure around its call',
    template: '{{ define "d31" }}a{{ else }}b{{ end }}',
    fails: /"else": nothing is open/,
    hugo: 'error',
  },
  {
    rule: 'a called definition may ask for what the call encloses',
    template: '{{ define "d32" }}<b>{{ .Inner }}</b>{{ end }}{{ template "d32" . }}',
    call: '{{< x >}}a{{< /x >}}',
    gives: '<b>a</b>',
  },
  {
    rule: 'a definition that is not called does not ask for it',
    template: 'a{{ define "d33" }}{{ .Inner }}{{ end }}',
    gives: 'a',
  },
  {
    rule: 'the pipeline of a call does not ask for it',
    template: '{{ define "d34" }}<b>{{ . }}</b>{{ end }}{{ template "d34" .Inner }}',
    gives: '<b></b>',
  },
  {
    rule: 'a definition that calls itself without end is stopped',
    template: '{{ define "d35" }}{{ template "d35" . }}{{ end }}{{ template "d35" . }}',
    fails: /Cannot go on: at most 500 structures may run inside each other/,
    hugo: 'error',
  },
];
