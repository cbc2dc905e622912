/** Making a format takes a hundred times as long as using it, so that few are kept: a site has one language and one zone. */

const kept = new Map<string, Intl.DateTimeFormat>();
const most = 32;

export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, options]);
  const known = kept.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  if (kept.size >= most) kept.clear();
  kept.set(name, format);
  return format;
}
