/** Lists and maps: templates and what Hugo writes for them; `error` where it refuses. */

import type { FunctionRow } from './function-row.ts';

export const collections: readonly FunctionRow[] = [
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "=" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "==" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "eq" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "!=" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "<>" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "ne" "b" }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" ">" 2 }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "gt" 2 }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" ">=" 3 }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "ge" 2.5 }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "<" 3 }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "lt" 10 }}{{ range $r }}{{ .t }}{{ end }}',
    'bC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "<=" 3 }}{{ range $r }}{{ .t }}{{ end }}',
    'bC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "le" 2 }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" ">" "a" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "in" (slice "a" "C") }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "not in" (slice "a" "C") }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "in" (slice 2 3) }}{{ range $r }}{{ .t }}{{ end }}',
    'bC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "in" (slice "2" "3") }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "not in" (slice "2" "3") }}{{ range $r }}{{ .t }}{{ end }}',
    'baC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "not in" (slice) }}{{ range $r }}{{ .t }}{{ end }}',
    'baC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "in" (slice) }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "in" (slice 2 "a") }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "not in" (slice 2 "a") }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "in" "xb" }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "not in" "xb" }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "in" "x" }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "intersect" (slice "x") }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "intersect" (slice "y" "z") }}{{ range $r }}{{ .t }}{{ end }}',
    'ba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "in" (slice "x") }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "ne" nil }}{{ range $r }}{{ .t }}{{ end }}',
    'ba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" nil }}{{ range $r }}{{ .t }}{{ end }}',
    'C',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "!=" nil }}{{ range $r }}{{ .t }}{{ end }}',
    'ba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "p.d" 1.5 }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "p.d" ">" 1 }}{{ range $r }}{{ .t }}{{ end }}',
    'ba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l ".p.d" "ge" 2 }}{{ range $r }}{{ .t }}{{ end }}',
    'a',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "p.d" nil }}{{ range $r }}{{ .t }}{{ end }}',
    'C',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "p.x.y" nil }}{{ range $r }}{{ .t }}{{ end }}',
    'baC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "like" "^[ab]$" }}{{ range $r }}{{ .t }}{{ end }}',
    'ba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "like" "(?i)c" }}{{ range $r }}{{ .t }}{{ end }}',
    'C',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "like" "2" }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "ne" "x" }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "x" }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "zz" "ne" 1 }}{{ range $r }}{{ .t }}{{ end }}',
    'baC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "zz" "gt" 1 }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" "IN" (slice 2) }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" " gt " 2 }}{{ range $r }}{{ .t }}{{ end }}',
    'aC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "==" (slice "b") }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "n" 2.0 }}{{ range $r }}{{ .t }}{{ end }}',
    'b',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "p" (dict) }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" (slice "y") }}{{ range $r }}{{ .t }}{{ end }}',
    '',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "tags" "ne" (slice "y") }}{{ range $r }}{{ .t }}{{ end }}',
    'C',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := where $l "t" "between" 1 }}{{ range $r }}{{ .t }}{{ end }}',
    'error',
    '',
  ],
  ['{{ where (dict "a" (slice (dict "x" 1)) "b" (slice (dict "x" 2))) "x" 1 }}', 'map[a:[map[x:1]]]'],
  ['{{ where nil "a" 1 }}', 'error'],
  ['{{ where "abc" "a" 1 }}', 'error'],
  [
    '{{ len (where (slice (dict "d" (time "2020-01-02")) (dict "d" (time "2021-01-02"))) "d" "lt" (time "2020-06-01")) }}',
    '1',
  ],
  [
    '{{ len (where (slice (dict "d" (time "2020-01-02")) (dict "d" (time "2021-01-02"))) "d.Year" 2021) }}',
    '1',
  ],
  [
    '{{ len (where (slice (dict "d" (time "2020-01-02")) (dict "d" (time "2021-01-02"))) "d" "lt" "2020-06-01") }}',
    '0',
  ],
  [
    '{{ len (where (slice (dict "b" true) (dict "b" false) (dict)) "b" true) }} {{ len (where (slice (dict "b" true) (dict "b" false) (dict)) "b" "ne" true) }} {{ len (where (slice (dict "b" true) (dict "b" 1)) "b" "gt" true) }}',
    '1 2 0',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l  }}{{ range $r }}{{ .t }}{{ end }}',
    'Cba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "t" }}{{ range $r }}{{ .t }}{{ end }}',
    'abC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "t" "desc" }}{{ range $r }}{{ .t }}{{ end }}',
    'Cba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "n" }}{{ range $r }}{{ .t }}{{ end }}',
    'bCa',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "n" "desc" }}{{ range $r }}{{ .t }}{{ end }}',
    'aCb',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "p.d" }}{{ range $r }}{{ .t }}{{ end }}',
    'Cba',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "p.d" "desc" }}{{ range $r }}{{ .t }}{{ end }}',
    'abC',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "n" "asc" }}{{ range $r }}{{ .t }}{{ end }}',
    'bCa',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "n" "DESC" }}{{ range $r }}{{ .t }}{{ end }}',
    'bCa',
  ],
  [
    '{{ $l := slice (dict "t" "b" "n" 2 "tags" (slice "x" "y") "p" (dict "d" 1.5)) (dict "t" "a" "n" 10 "tags" (slice "y") "p" (dict "d" 2)) (dict "t" "C" "n" 3 "p" (dict)) }}{{ $r := sort $l "tags" }}{{ range $r }}{{ .t }}{{ end }}',
    'Cab',
  ],
  ['{{ sort (slice "b" "a" "C" "ä" "z" "Z" "_" "1" "10" "9") }}', '[_ 1 10 9 a ä b C z Z]'],
  [
    '{{ sort (slice 3 1 2) }} {{ sort (slice 3 1 2) "value" "desc" }} {{ sort (slice 1.5 1 "0") }}',
    '[1 2 3] [3 2 1] [0 1 1.5]',
  ],
  [
    '{{ sort (dict "b" 1 "a" 2 "c" 0) }} {{ sort (dict "b" 1 "a" 2 "c" 0) "value" }} {{ sort (dict "b" (dict "w" 2) "a" (dict "w" 1)) "w" "desc" }}',
    '[2 1 0] [0 1 2] [map[w:2] map[w:1]]',
  ],
  ['{{ sort (slice "co-op" "coop" "co op" "CO-OP") }}', '[co op co-op CO-OP coop]'],
  ['{{ sort nil }}', 'error'],
  ['{{ sort "abc" }}', 'error'],
  ['{{ sort (slice true false true) }}', '[false true true]'],
  ['{{ sort (slice (time "2021-01-01") (time "2020-01-01")) | len }}', '2'],
  [
    '{{ union (slice 1 2) (slice 2 3) }} {{ union (slice "a") (slice "b" "a") }} {{ union (slice 1) (slice "a") }} {{ union (slice) (slice 1) }} {{ union (slice 1) (slice 2.5 1.0) }} {{ union (slice 1 "a") (slice 2 "b") }}',
    '[1 2 3] [a b] [] [1] [1] [1 a 2 b]',
  ],
  ['{{ union nil nil }} {{ union nil (slice 1) }} {{ union (slice 1) nil }}', '[] [1] [1]'],
  ['{{ union "a" (slice 1) }}', 'error'],
  [
    '{{ intersect (slice 1 2 3) (slice 2 3 4) }} {{ intersect (slice "a" "b") (slice "b") }} {{ intersect (slice 1 2) (slice 2.0) }} {{ intersect nil (slice 1) }} {{ intersect (slice 1 1) (slice 1) }} {{ intersect (slice 1 "a") (slice "a" 1) }}',
    '[2 3] [b] [2] [] [1] [1 a]',
  ],
  [
    '{{ complement (slice 1) (slice 1 2 2) }} {{ complement (slice "a") (slice "b") (slice "a" "b" "c") }}',
    '[2 2] [c]',
  ],
  ['{{ complement (slice 1) }}', 'error'],
  ['{{ symdiff (slice 1 2) (slice 2 3) }} {{ symdiff (slice "a") (slice "b") }}', '[3 1] [b a]'],
  [
    '{{ uniq (slice 1 1.0 2 "1" "a" "a") }} {{ uniq (slice "a" "a" "b") }} {{ uniq (slice (dict "a" 1) (dict "a" 1)) }} {{ uniq nil }}',
    '[1 2 1 a] [a b] [map[a:1]] []',
  ],
  ['{{ uniq "aab" }}', 'error'],
  ['{{ collections.Reverse (slice 1 2 3) }} {{ collections.Reverse nil }}', '[3 2 1] '],
  [
    '{{ first 2 (slice 1 2 3) }} {{ last 2 (slice 1 2 3) }} {{ after 2 (slice 1 2 3) }} {{ after 9 (slice 1) }} {{ first 0 (slice 1) }} {{ first 2 "abc" }} {{ last 2 "abc" }} {{ after 1 "abc" }} {{ first "2" (slice 1 2 3) }}',
    '[1 2] [2 3] [3] [] [] ab bc bc [1 2]',
  ],
  ['{{ first -1 (slice 1) }}', 'error'],
  ['{{ first 1 nil }}', 'error'],
  ['{{ first 1 (dict "a" 1) }}', 'error'],
  ['{{ after -1 (slice 1) }}', 'error'],
  [
    '{{ delimit (slice 1 2.5 true "a") ", " }} {{ delimit (slice) "," }} {{ delimit (dict "b" 1 "a" 2) "-" }} {{ delimit (slice "a" "b") ", " " and " }} {{ delimit (slice "a") ", " " and " }} {{ delimit (slice "a" (slice 1) "c") "," }} {{ delimit (slice "a" nil "c") "," }}',
    '1, 2.5, true, a  2-1 a and b a a,c a,,c',
  ],
  ['{{ delimit nil "," }}', 'error'],
  ['{{ delimit 5 "," }}', 'error'],
  ['{{ keyVals "k" 1 2 }} {{ (keyVals "k" 1 2).Key }} {{ (keyVals "k" 1 2).Values }}', 'k: [1 2] k [1 2]'],
  [
    '{{ querify }}|{{ querify (dict "b" "x y" "a" 1) }}|{{ querify "a" "b&c" }}|{{ querify (slice "z" 1 "a" "ü") }}',
    '|a=1&amp;b=x&#43;y|a=b%26c|a=%C3%BC&amp;z=1',
  ],
  ['{{ querify "a" }}', 'error'],
  ['{{ querify "" "a" }}', 'error'],
  ['{{ querify "a" 1 "a" 2 "b" true }}', 'a=1&amp;a=2&amp;b=true'],
  [
    '{{ $s := newScratch }}{{ $s.Set "a" 1 }}{{ $s.Add "a" 2 }}{{ $s.Get "a" }} {{ $s.Add "l" (slice 1) }}{{ $s.Add "l" 2 }}{{ $s.Add "l" (slice 3 4) }}{{ $s.Get "l" }} {{ $s.SetInMap "m" "b" 1 }}{{ $s.SetInMap "m" "a" 2 }}{{ $s.GetSortedMapValues "m" }} {{ $s.Get "m" }} {{ $s.DeleteInMap "m" "a" }}{{ $s.Get "m" }} {{ $s.Delete "a" }}[{{ $s.Get "a" }}] {{ $s.Values }}',
    '3 [1 2 3 4] [2 1] map[a:2 b:1] map[b:1] [] map[l:[1 2 3 4] m:map[b:1]]',
  ],
  [
    '{{ $s := newScratch }}{{ $s.Add "a" "x" }}{{ $s.Add "a" "y" }}{{ $s.Get "a" }} {{ $s.Get "none" }} {{ $s.Set "f" 1.5 }}{{ $s.Add "f" 1 }}{{ $s.Get "f" }}',
    'xy  2.5',
  ],
  ['{{ $s := newScratch }}{{ $s.Set "a" 1 }}{{ $s.Add "a" "x" }}', 'error'],
  [
    '{{ apply (slice "a" "b") "upper" "." }} {{ apply (slice 1 2) "add" "." 10 }} {{ apply (slice "a-b") "strings.Replace" "." "-" "+" }} {{ apply nil "upper" "." }}',
    '[A B] [11 12] [a&#43;b] []',
  ],
  ['{{ apply (slice 1) "apply" "." }}', 'error'],
  ['{{ apply (slice 1) "nosuchfunction" "." }}', 'error'],
  [
    '{{ in (slice 1 2) 1.0 }} {{ in (slice "a") "a" }} {{ in "abc" "b" }} {{ in "a1" 1 }} {{ in nil 1 }} {{ in (slice 1) nil }} {{ in 123 2 }} {{ in (slice (dict "a" 1)) (dict "a" 1) }} {{ in (dict "a" 1) "a" }} {{ in (slice 1 2) "1" }}',
    'true true true true false false true true false false',
  ],
  [
    '{{ index (slice 1 2) 5 }}|{{ index (dict "a" (dict "b" 2)) "a" "b" }} {{ index (dict "a" (slice 7)) (slice "a" 0) }} {{ index "abc" 1 }} {{ index nil 1 2 }}|',
    '|2 7 98 |',
  ],
  ['{{ index (slice 1) "a" }}', 'error'],
  ['{{ index (dict "a" 1) 1 }}', 'error'],
  ['{{ index 5 1 }}', 'error'],
  ['{{ index (slice 1) -1 }}|', '|'],
  [
    '{{ isset (dict "a" nil) "a" }} {{ isset nil "a" }} {{ isset "abc" 1 }} {{ isset (slice 1 2) 1 }}',
    'true false false true',
  ],
  ['{{ seq 5 1 -2 }}', 'error'],
  ['{{ seq 5 -2 1 }}', '[5 3 1]'],
  ['{{ seq "2" "4" }} {{ seq 2.9 }}', '[2 3 4] [1 2]'],
  ['{{ seq 1 0 3 }}', 'error'],
  ['{{ merge (dict "a" (dict "b" 1 "c" 2)) (dict "a" (dict "c" 3)) }}', 'map[a:map[b:1 c:3]]'],
  [
    '{{ append 3 (slice 1 2) }} {{ append (slice 3 4) (slice 1) }} {{ append "a" "b" (slice "c") }} {{ slice 1 | append 2 3 }} {{ append (slice "x") (slice (slice "a")) }}',
    '[1 2 3] [1 3 4] [c a b] [1 2 3] [[a] [x]]',
  ],
  ['{{ dict "a" 1 "b" }}', 'error'],
  ['{{ dict 1 2 }}', 'error'],
  [
    '{{ collections.D 42 3 10 }} {{ collections.D 1 5 100 }} {{ collections.D 7 2 2 }} {{ collections.D 7 9 2 }} {{ collections.D 0 0 5 }} {{ collections.D 3 20 1000 }} {{ collections.D 12345 3 1000000 }}',
    '[1 6 7] [24 36 76 80 91] [0 1] [0 1] [] [8 53 65 120 139 158 202 392 399 533 583 617 658 663 668 868 927 942 947 977] [116160 188393 561096]',
  ],
  ['{{ len (shuffle (slice 1 2 3)) }} {{ sort (shuffle (slice 3 1 2)) }}', '3 [1 2 3]'],
  ['{{ len nil }} {{ len (dict "a" 1) }}', '0 1', 'error'],
  ['{{ group "a" (slice 1) }}', 'error'],
];
