/** Dates, numbers and orders in the languages of sites; the third text is Hugo's, where it differs. */

import type { FunctionRow } from './function-row.ts';

export const languages: Readonly<Record<string, readonly FunctionRow[]>> = {
  de: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'Montag, 2. Januar 2023|2. März 2023|02.03.2023|02.03.23|Sonntag 5 März 2023|So. 5 März 2023|Mai 2023|Aug.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|12,3 %|1.234,50 €|1.234,50 $|-5,50 $|-1.234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  fr: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'lundi 2 janvier 2023|2 mars 2023|2 mars 2023|02/03/23|dimanche 5 mars 2023|dim. 5 mars 2023|mai 2023|août',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|-1 234,5|12,3 %|1 234,50 €|1 234,50 $US|-5,50 $US|-1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  es: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'lunes, 2 de enero de 2023|2 de marzo de 2023|2 mar 2023|2/3/23|domingo 5 marzo 2023|dom 5 mar 2023|mayo 2023|ago',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 (UTC)|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|12,3 %|1.234,50 €|1.234,50 US$|-5,50 US$|-1.234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  nb: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'mandag 2. januar 2023|2. mars 2023|2. mars 2023|02.03.23|søndag 5 mars 2023|søn. 5 mars 2023|mai 2023|aug.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|−1 234,5|12,3 %|1 234,50 €|1 234,50 USD|−5,50 USD|−1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  ru: [
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'понедельник, 2 января 2023 г.|2 марта 2023 г.|2 мар. 2023 г.|02.03.23|воскресенье 5 марта 2023|вс 5 мар. 2023|мая 2023|авг.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|-1 234,5|12,3 %|1 234,50 €|1 234,50 $|-5,50 $|-1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  pl: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'poniedziałek, 2 stycznia 2023|2 marca 2023|2 mar 2023|2.03.23|niedziela 5 marca 2023|niedz. 5 mar 2023|maja 2023|sie',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|-1 234,5|12,3%|1 234,50 €|1 234,50 USD|-5,50 USD|-1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  cs: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'pondělí 2. ledna 2023|2. března 2023|2. 3. 2023|02.03.23|neděle 5 března 2023|ne 5 bře 2023|května 2023|srp',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05, UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|-1 234,5|12,3 %|1 234,50 €|1 234,50 US$|-5,50 US$|-1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c ci č d e é ch n ñ o ö z]',
    ],
  ],
  ja: [
    [
      '{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}',
      '日 5  2023|日曜日 5 3月 2023',
    ],
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      '2023年1月2日月曜日|2023年3月2日|2023/03/02|23/03/02|日曜日 5 3月 2023|日 5  2023|5月 2023|',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15時04分05秒 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3%|€1,234.50|$1,234.50|$-5.50|kr-1,234.50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  zh: [
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      '2023年1月2日星期一|2023年3月2日|2023年3月2日|23/3/2|星期日 5 三月 2023|周日 5 3月 2023|五月 2023|8月',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      'UTC 15:04:05|UTC 15:04:05|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3%|€1,234.50|US$1,234.50|US$-5.50|kr-1,234.50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d é e n ñ o ö z]',
    ],
  ],
  'pt-br': [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'segunda-feira, 2 de janeiro de 2023|2 de março de 2023|2 de mar. de 2023|02/03/23|domingo 5 março 2023|dom. 5 mar. 2023|maio 2023|ago.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|12,3%|€ 1.234,50|US$ 1.234,50|US$ -5,50|kr -1.234,50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  nl: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'maandag 2 januari 2023|2 maart 2023|2 mrt 2023|02-03-23|zondag 5 maart 2023|zo 5 mrt 2023|mei 2023|aug',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|12,3%|€ 1.234,50|US$ 1.234,50|US$ -5,50|kr -1.234,50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  it: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'lunedì 2 gennaio 2023|2 marzo 2023|2 mar 2023|02/03/23|domenica 5 marzo 2023|dom 5 mar 2023|maggio 2023|ago',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|12,3%|1.234,50 €|1.234,50 USD|-5,50 USD|-1.234,50 kr',
      '1.234.567,89|1.234|-1.234,5|12,3%|1.234,50 €|1.234,50 USD|-5,50 USD|-1.234,50 NKr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  fi: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'maanantai 2. tammikuuta 2023|2. maaliskuuta 2023|2.3.2023|2.3.23|sunnuntai 5 maaliskuuta 2023|su 5 maalis 2023|toukokuuta 2023|elo',
      'cccc 2. tammikuuta 2023|2. maaliskuuta 2023|2.3.2023|2.3.23|sunnuntaina 5 maaliskuuta 2023|su 5 maalis 2023|toukokuuta 2023|elo',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15.04.05 UTC|15.04.05 UTC|15.04.05|15.04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|−1 234,5|12,3 %|1 234,50 €|1 234,50 $|−5,50 $|−1 234,50 kr',
      '1 234 567,89|1 234|−1 234,5|12,3 %|1 234,50 €|1 234,50 $|−5,50 $|−1 234,50 NOK',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a c č ch ci d e é n ñ o z å ä Ä ö]',
    ],
  ],
  ko: [
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      '2023년 1월 2일 월요일|2023년 3월 2일|2023. 3. 2.|23. 3. 2.|일요일 5 3월 2023|일 5  2023|5월 2023|',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      'pm 3시 4분 5초 UTC|pm 3시 4분 5초 UTC|pm 3:04:05|pm 3:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3%|€1,234.50|US$1,234.50|US$-5.50|kr-1,234.50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  tr: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      '2 Ocak 2023 Pazartesi|2 Mart 2023|2 Mar 2023|2.03.23|Pazar 5 Mart 2023|Paz 5 Mar 2023|Mayıs 2023|Ağu',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1.234.567,89|1.234|-1.234,5|%12,3|€1.234,50|$1.234,50|$-5,50|kr-1.234,50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  sv: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'måndag 2 januari 2023|2 mars 2023|2 mars 2023|23-03-02|söndag 5 mars 2023|sön 5 mars 2023|maj 2023|aug.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|−1 234,5|12,3 %|1 234,50 €|1 234,50 US$|−5,50 US$|−1 234,50 Nkr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a c č ch ci d e é n ñ o z å ä Ä ö]',
    ],
  ],
  'en-gb': [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'Monday, 2 January 2023|2 March 2023|2 Mar 2023|02/03/23|Sunday 5 March 2023|Sun 5 Mar 2023|May 2023|Aug',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3%|€1,234.50|US$1,234.50|US$-5.50|NOK-1,234.50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  ar: [
    [
      '{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}',
      ' 5  2023|الأحد 5 مارس 2023',
    ],
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'الاثنين، 2 يناير 2023|2 مارس 2023|02‏/03‏/2023|2‏/3‏/23|الأحد 5 مارس 2023| 5  2023|مايو 2023|',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '3:04:05 pm UTC|3:04:05 pm UTC|3:04:05 pm|3:04 pm',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3‎%‎|‏1,234.50 €|‏1,234.50 US$|‏-5.50 US$|‏-1,234.50 kr',
      '1,234,567.89|1,234|‎-1,234.5|12.3‎%‎|1,234.50 €|1,234.50 US$|‎-5.50 US$|‎-1,234.50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  uk: [
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'понеділок, 2 січня 2023 р.|2 березня 2023 р.|2 бер. 2023 р.|02.03.23|неділя 5 березня 2023|нд 5 бер. 2023|травня 2023|серп.',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '15:04:05 UTC|15:04:05 UTC|15:04:05|15:04',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1 234 567,89|1 234|-1 234,5|12,3%|1 234,50 EUR|1 234,50 USD|-5,50 USD|-1 234,50 kr',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d e é n ñ o ö z]',
    ],
  ],
  'zh-tw': [
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
    [
      '{{ time.Format ":date_full" "2023-01-02" }}|{{ time.Format ":date_long" "2023-03-02" }}|{{ time.Format ":date_medium" "2023-03-02" }}|{{ time.Format ":date_short" "2023-03-02" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}|{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "January 2006" "2023-05-05" }}|{{ time.Format "Jan" "2023-08-05" }}',
      'Monday, January 2, 2023|March 2, 2023|Mar 2, 2023|3/2/23|Sunday 5 March 2023|Sun 5 Mar 2023|May 2023|Aug',
    ],
    [
      '{{ time.Format ":time_full" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_long" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_medium" "2023-01-02T15:04:05Z" }}|{{ time.Format ":time_short" "2023-01-02T15:04:05Z" }}',
      '3:04:05 pm UTC|3:04:05 pm UTC|3:04:05 pm|3:04 pm',
    ],
    [
      '{{ lang.FormatNumber 2 1234567.891 }}|{{ lang.FormatNumber 0 1234 }}|{{ lang.FormatNumber 1 -1234.5 }}|{{ lang.FormatPercent 1 12.345 }}|{{ lang.FormatCurrency 2 "EUR" 1234.5 }}|{{ lang.FormatCurrency 2 "USD" 1234.5 }}|{{ lang.FormatAccounting 2 "USD" -5.5 }}|{{ lang.FormatCurrency 2 "NOK" -1234.5 }}',
      '1,234,567.89|1,234|-1,234.5|12.3%|€1,234.50|$1,234.50|$-5.50|NOK-1,234.50',
    ],
    [
      '{{ sort (slice "z" "ä" "a" "ö" "o" "å" "é" "e" "ñ" "n" "Ä" "ch" "ci" "č" "c" "d") }}',
      '[a å ä Ä c č ch ci d é e n ñ o ö z]',
    ],
  ],
  fa: [
    [
      '{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}',
      ' 5 مارس 2023|یکشنبه 5 مارس 2023',
    ],
    [
      '{{ time.Format "January 2, 2006" "2026-02-20" }}|{{ time.Format "Jan 2" "2026-01-20" }}',
      'فوریهٔ 20, 2026|ژانویه 20',
    ],
    [
      '{{ time.Format ":date_full" "2019-03-11" }}|{{ time.Format ":date_long" "2019-03-11" }}|{{ time.Format ":date_medium" "2019-03-11" }}|{{ time.Format ":date_short" "2019-03-11" }}|{{ time.Format "Monday 2 January 2006" "2019-03-11" }}|{{ time.Format ":time_medium" "2019-03-11T13:04:05Z" }}',
      'دوشنبه 11 مارس 2019|11 مارس 2019|11 مارس 2019|19/3/11|دوشنبه 11 مارس 2019|13:04:05',
    ],
  ],
  th: [
    [
      '{{ sort (slice "apple" "Zebra" "яблоко" "隐私" "אבג" "سلام" "한국" "かな" "ελ" "ไทย" "हिन्दी" "1st" "ა" "#x") }}',
      '[#x 1st apple Zebra ελ яблоко ა אבג سلام हिन्दी ไทย 한국 かな 隐私]',
    ],
  ],
  bn: [
    [
      '{{ time.Format ":date_full" "2019-03-11" }}|{{ time.Format ":date_long" "2019-03-11" }}|{{ time.Format ":date_medium" "2019-03-11" }}|{{ time.Format ":date_short" "2019-03-11" }}|{{ time.Format "Monday 2 January 2006" "2019-03-11" }}|{{ time.Format ":time_medium" "2019-03-11T13:04:05Z" }}',
      'সোমবার, 11 মার্চ, 2019|11 মার্চ, 2019|11 মার্চ, 2019|11/3/19|সোমবার 11 মার্চ 2019|1:04:05 pm',
    ],
  ],
  mr: [
    [
      '{{ time.Format ":date_full" "2019-03-11" }}|{{ time.Format ":date_long" "2019-03-11" }}|{{ time.Format ":date_medium" "2019-03-11" }}|{{ time.Format ":date_short" "2019-03-11" }}|{{ time.Format "Monday 2 January 2006" "2019-03-11" }}|{{ time.Format ":time_medium" "2019-03-11T13:04:05Z" }}',
      'सोमवार, 11 मार्च, 2019|11 मार्च, 2019|11 मार्च, 2019|11/3/19|सोमवार 11 मार्च 2019|1:04:05 pm',
    ],
  ],
  sw: [
    [
      '{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}',
      ' 5 Mac 2023|Jumapili 5 Machi 2023',
    ],
  ],
  ur: [
    [
      '{{ time.Format "Mon 2 Jan 2006" "2023-03-05" }}|{{ time.Format "Monday 2 January 2006" "2023-03-05" }}',
      ' 5  2023|اتوار 5 مارچ 2023',
    ],
  ],
};
