/** The text with one space for each run of white space. A single space is no match, so most are left alone. */
export function onOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}
