/** Numbers and comparisons: templates and what Hugo writes for them; `error` where it refuses. */

import type { FunctionRow } from './function-row.ts';

export const numbers: readonly FunctionRow[] = [
  [
    '{{ math.Abs -3 }} {{ math.Abs "-2.5" }} {{ math.Sum 1 2.5 (slice 3 "4") }} {{ math.Product 2 (slice 3 4) }} {{ math.Max (slice) }} {{ math.Min 3 (slice -1 5) }} {{ math.Sum (slice) }}',
    '3 2.5 10.5 24 0 -1 0',
  ],
  [
    '{{ math.Pow 2 10 }} {{ pow 2 0.5 }} {{ math.Sqrt 2 }} {{ math.Log 10 }} {{ math.Sqrt -1 }} {{ math.Log 0 }}',
    '1024 1.4142135623730951 1.4142135623730951 2.302585092994046 NaN -Inf',
  ],
  [
    '{{ math.Floor -1.5 }} {{ math.Ceil -1.5 }} {{ math.Round -1.5 }} {{ math.Round 0.49999999999999994 }}',
    '-2 -1 -2 0',
  ],
  [
    '{{ math.Pi }} {{ math.MaxInt64 }} {{ math.ToDegrees 3.14 }} {{ math.ToRadians 180 }}',
    '3.141592653589793 9223372036854775807 179.90874767107852 3.141592653589793',
  ],
  [
    '{{ math.Sin 2 }} {{ math.Cos 2 }} {{ math.Asin 0.5 }} {{ math.Acos 0.5 }} {{ math.Atan 2 }} {{ math.Atan2 -1 2 }}',
    '0.9092974268256817 -0.4161468365471424 0.5235987755982989 1.0471975511965979 1.1071487177940904 -0.4636476090008061',
    '0.9092974268256816 -0.4161468365471424 0.5235987755982989 1.0471975511965976 1.1071487177940904 -0.4636476090008061',
  ],
  ['{{ math.Counter }} {{ math.Counter }}', '1 2'],
  ['{{ mod 7 -3 }} {{ mod -7 3 }} {{ mod "7" 3 }} {{ modBool 9 3 }}', '1 -1 1 true'],
  ['{{ mod 1 0 }}', 'error'],
  ['{{ mod 1.9 1 }}', '0'],
  ['{{ add 1 "2" }}', 'error'],
  ['{{ add "a" 1 }}', 'error'],
  [
    '{{ div 1 3.0 }} {{ div 1.0 3 }} {{ mul 1.1 1.1 }} {{ sub 0.3 0.1 }}',
    '0.3333333333333333 0.3333333333333333 1.2100000000000002 0.19999999999999998',
  ],
  ['{{ add 1.5 }}', 'error'],
  ['{{ div 5 0.0 }}', 'error'],
  [
    '{{ 1e6 }} {{ 0.1 }} {{ 100000.0 }} {{ 1000000.0 }} {{ 1e20 }} {{ 1e21 }} {{ mul 1e6 1 }} {{ 1.0 }} {{ div 10 4 }} {{ div 10.0 4 }} {{ 1e-5 }} {{ 0.0001 }} {{ 123456.789 }} {{ 1234567.891 }}',
    '1e&#43;06 0.1 100000 1e&#43;06 1e&#43;20 1e&#43;21 1e&#43;06 1 2 2.5 1e-05 0.0001 123456.789 1.234567891e&#43;06',
  ],
  [
    '{{ int "0x1f" }} {{ int "010" }} {{ int 1e3 }} {{ int true }} {{ int nil }} {{ float "1e3" }} {{ float true }} {{ string 1.5 }} {{ string 1e6 }} {{ string true }} {{ string nil }}',
    '31 8 1000 1 0 1000 1 1.5 1000000 true ',
  ],
  ['{{ int "abc" }}', 'error'],
  ['{{ int "1.9" }} {{ int -1.9 }}', '1 -1'],
  ['{{ string (slice 1) }}', 'error'],
  ['{{ int (time "1970-01-02") }}', 'error'],
  [
    '{{ lt 1 2 3 }} {{ lt 1 2 0 }} {{ ge 3 1 2 }} {{ eq "a" "b" "a" }} {{ ne 1 2 3 }} {{ gt "b" "a" }} {{ lt "10" 9 }} {{ gt (slice 1 2) (slice 1) }} {{ eq (dict "a" 1) (dict "a" 1) }} {{ eq nil nil }} {{ eq "" nil }} {{ lt nil 1 }} {{ ge true false }}',
    'true false true true true true false true true true false true true',
  ],
  [
    '{{ eq (time "2020-01-01") (time "2020-01-01") }} {{ lt (time "2020-01-01") (time "2021-01-01") }} {{ gt (time "2020-01-01") "2019-01-01" }} {{ eq (time.Duration "s" 60) (time.Duration "m" 1) }} {{ gt (time.Duration "h" 1) (time.Duration "m" 1) }} {{ eq (time "2020-03-01").Month 3 }} {{ gt (time "2020-03-01").Month 2 }} {{ add (time "2020-03-01").Month 1 }} {{ eq (time "2020-03-01").Weekday 0 }}',
    'true true true true true true true 4 true',
  ],
  [
    '{{ default "x" 0 }} {{ default "x" 0.0 }} {{ default "x" false }} {{ default "x" (slice) }} {{ default "x" (dict) }} {{ default "x" nil }} {{ default "x" "y" }} {{ cond 0 "a" "b" }} {{ cond "x" "a" "b" }} {{ compare.Conditional true 1 2 }}',
    'x x false x x x y b a 1',
  ],
  [
    '{{ $math := math }}{{ $math.Add 1 2 }} {{ (strings).ToUpper "a" }} {{ with strings }}{{ .TrimLeft "x" "xxy" }}{{ end }} {{ (dict "n" time).n.ParseDuration "2s" }}',
    '3 A y 2s',
  ],
  ['{{ (math).None 1 }}', 'error'],
  [
    '{{ reflect.IsMap (dict) }} {{ reflect.IsMap 1 }} {{ reflect.IsSlice (slice) }} {{ reflect.IsSlice "a" }} {{ reflect.IsMap nil }}',
    'true false true false false',
  ],
];
