/** Dates with the names of months, as mail (RFC 822, RFC 1123) and C (ANSI) write them. */

const mail =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?(\d{2}) ([a-z]{3}) (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: (z|utc|gmt|[-+]\d{4}))?)?$/i;

const ansi = /^(?:mon|tue|wed|thu|fri|sat|sun) ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2006-01-02 15:04:05 -0700` for `Mon, 02 Jan 2006 15:04:05 -0700` and `Mon Jan  2 15:04:05 2006`; all else as it is. */
export function isoSpelling(text: string): string {
  const [, mailDay = '', mailMonth, mailYear = '', mailTime, zone] = mail.exec(text) ?? [];
  if (mailMonth !== undefined) return spelled(text, mailYear, mailMonth, mailDay, mailTime, zone);
  const [, month, day = '', time, year = ''] = ansi.exec(text) ?? [];
  return month === undefined ? text : spelled(text, year, month, day, time);
}

function spelled(text: string, year: string, name: string, day: string, time = '', zone = ''): string {
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return text;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${date} ${time} ${zone}`.trim();
}
