/** Times and durations: templates and what Hugo writes for them; `error` where it refuses. */

import type { FunctionRow } from './function-row.ts';

export const times: readonly FunctionRow[] = [
  [
    '{{ $t := time "2023-01-02T15:04:05Z" }}{{ $t }} {{ $t.Year }} {{ $t.Month }} {{ $t.Day }} {{ $t.Weekday }} {{ $t.YearDay }} {{ $t.Unix }} {{ $t.UnixMilli }} {{ $t.UnixNano }} {{ $t.UnixMicro }} {{ $t.Nanosecond }} {{ $t.IsZero }} {{ $t.IsDST }} {{ $t.Location }}',
    '2023-01-02 15:04:05 &#43;0000 UTC 2023 January 2 Monday 2 1672671845 1672671845000 1672671845000000000 1672671845000000 0 false false UTC',
  ],
  [
    '{{ $t := time "2023-01-31" }}{{ $t.AddDate 0 1 0 }} {{ $t.AddDate 1 0 1 }} {{ $t.AddDate 0 0 -31 }} {{ ($t.AddDate 0 -11 0).Format "2006-01-02" }}',
    '2023-03-03 00:00:00 &#43;0000 UTC 2024-02-01 00:00:00 &#43;0000 UTC 2022-12-31 00:00:00 &#43;0000 UTC 2022-03-03',
  ],
  [
    '{{ $a := time "2023-01-02" }}{{ $b := time "2023-01-03T12:00:00Z" }}{{ $b.Sub $a }} {{ $a.Before $b }} {{ $a.After $b }} {{ $a.Equal $a }} {{ ($b.Sub $a).Hours }} {{ $a.Compare $b }} {{ $a.Add (duration "hour" 36) }}',
    '36h0m0s true false true 36 -1 2023-01-03 12:00:00 &#43;0000 UTC',
  ],
  [
    '{{ $t := time "2023-01-02T15:34:56.789Z" }}{{ $t.Truncate (duration "hour" 1) }} {{ $t.Round (duration "hour" 1) }} {{ $t.Round (duration "minute" 15) }} {{ $t.UTC }} {{ $t.Local }}',
    '2023-01-02 15:00:00 &#43;0000 UTC 2023-01-02 16:00:00 &#43;0000 UTC 2023-01-02 15:30:00 &#43;0000 UTC 2023-01-02 15:34:56.789 &#43;0000 UTC 2023-01-02 15:34:56.789 &#43;0000 UTC',
  ],
  [
    '{{ $t := time "2023-07-02T15:34:56+02:00" }}{{ $t }} {{ $t.UTC }} {{ $t.Hour }} {{ time.In "America/New_York" $t }} {{ (time.In "Europe/Oslo" $t).Format "15:04 MST -0700" }} {{ (time.In "Europe/Oslo" $t).IsDST }} {{ (time.In "Europe/Oslo" $t).Location }} {{ time.In "UTC" $t }}',
    '2023-07-02 15:34:56 &#43;0200 &#43;0200 2023-07-02 13:34:56 &#43;0000 UTC 15 2023-07-02 09:34:56 -0400 EDT 15:34 CEST &#43;0200 true Europe/Oslo 2023-07-02 13:34:56 &#43;0000 UTC',
  ],
  [
    '{{ time "2023-07-02" "Europe/Oslo" }} {{ time "2023-07-02T10:00:00" "America/New_York" }} {{ time 0 }} {{ time 1672671845 }}',
    '2023-07-02 00:00:00 &#43;0200 CEST 2023-07-02 10:00:00 -0400 EDT 1970-01-01 00:00:00 &#43;0000 UTC 2023-01-02 15:04:05 &#43;0000 UTC',
  ],
  ['{{ time "not a date" }}', 'error'],
  ['{{ time nil }}', '0001-01-01 00:00:00 &#43;0000 UTC'],
  ['{{ time "2023-02-30" }}', 'error'],
  ['{{ time "2023-01-02" "No/Where" }}', 'error'],
  [
    '{{ time "Mon, 02 Jan 2006 15:04:05 MST" }} {{ time "Mon, 02 Jan 2006 15:04:05 -0700" }} {{ time "2006-01-02 15:04:05" }} {{ time "02 Jan 2006" }} {{ time "2006-01-02 15:04:05 -0700" }} {{ time "2006-01-02 15:04:05 -0700 MST" }}',
    '2006-01-02 15:04:05 &#43;0000 UTC 2006-01-02 15:04:05 -0700 -0700 2006-01-02 15:04:05 &#43;0000 UTC 2006-01-02 00:00:00 &#43;0000 UTC 2006-01-02 15:04:05 -0700 -0700 2006-01-02 15:04:05 -0700 -0700',
    '2006-01-02 15:04:05 &#43;0000 UTC 2006-01-02 15:04:05 -0700 -0700 2006-01-02 15:04:05 &#43;0000 UTC 2006-01-02 00:00:00 &#43;0000 UTC 2006-01-02 15:04:05 -0700 -0700 2006-01-02 15:04:05 -0700 MST',
  ],
  [
    '{{ time.Format "2006-01-02" "2023-01-02" }} {{ dateFormat "Jan 2, 2006" (time "2023-01-02") }} {{ time.Format ":date_full" "2023-01-02" }} {{ time.Format ":date_long" "2023-01-02" }} {{ time.Format ":date_medium" "2023-01-02" }} {{ time.Format ":date_short" "2023-01-02" }}',
    '2023-01-02 Jan 2, 2023 Monday, January 2, 2023 January 2, 2023 Jan 2, 2023 1/2/23',
  ],
  [
    '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }} {{ time.Format ":time_long" "2023-01-02T15:04:05Z" }} {{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }} {{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
    '3:04:05 pm UTC 3:04:05 pm UTC 3:04:05 pm 3:04 pm',
  ],
  [
    '{{ time.Format "Monday, January 2" "2023-03-04" }} {{ time.Format "Mon Jan" "2023-05-06" }}',
    'Saturday, March 4 Sat May',
  ],
  ['{{ time.Format "" "2023-01-02" }}|{{ time.Format ":nope" "2023-01-02" }}', '|:nope'],
  ['{{ time.Format "2006" nil }}', '0001'],
  ['{{ time.Format "2006" 1672671845 }}', '2023'],
  [
    '{{ duration "hour" 2 }} {{ duration "s" 90 }} {{ duration "ms" 1500 }} {{ duration "us" 3 }} {{ duration "ns" 5 }} {{ duration "minute" -61 }} {{ time.ParseDuration "1h15m30.918s" }} {{ (time.ParseDuration "1h30m").Minutes }} {{ (time.ParseDuration "90s").Hours }} {{ (time.ParseDuration "1.5h").Seconds }} {{ (time.ParseDuration "1h15m30s").Truncate (duration "hour" 1) }} {{ (time.ParseDuration "1h35m").Round (duration "hour" 1) }} {{ time.ParseDuration "0" }} {{ (time.ParseDuration "-2s").Abs }} {{ (time.ParseDuration "1s").Milliseconds }} {{ time.ParseDuration "-1.5h" }}',
    '2h0m0s 1m30s 1.5s 3µs 5ns -1h1m0s 1h15m30.918s 90 0.025 5400 1h0m0s 2h0m0s 0s 2s 1000 -1h30m0s',
  ],
  ['{{ duration "day" 1 }}', 'error'],
  ['{{ time.ParseDuration "1d" }}', 'error'],
  [
    '{{ printf "%d %s %v %02d" (time "2023-03-02").Month (time "2023-03-02").Month (time "2023-03-02").Weekday (time "2023-03-02").Month }}',
    '3 March Thursday 03',
  ],
  [
    '{{ printf "%T %T %T" (time "2023-03-02") (duration "s" 1) (time "2023-03-02").Month }}',
    'time.Time time.Duration time.Month',
  ],
  ['{{ (time "2023-03-02").Format "2" | printf "%T" }}', 'string'],
  [
    '{{ jsonify (dict "t" (time "2023-01-02T15:04:05.5Z") "d" (duration "s" 1) "m" (time "2023-01-02").Month) }}',
    '{"d":1000000000,"m":1,"t":"2023-01-02T15:04:05.5Z"}',
  ],
  ['{{ (time "2023-01-02").Foo }}', 'error'],
  ['{{ if (time "0001-01-01") }}a{{ else }}zero{{ end }}', 'zero'],
];
