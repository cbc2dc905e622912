/** Whether a template only fills a base template: its first action that is no comment is a `define`. */
export function needsBase(text: string): boolean {
  let at = 0;
  for (;;) {
    const action = /\s*/y;
    action.lastIndex = at;
    action.test(text);
    at = action.lastIndex;
    if (!text.startsWith('{{', at)) return false;
    const isTrimmed = text.startsWith('{{- /*', at);
    if (!isTrimmed && !text.startsWith('{{/*', at)) return /^\{\{-?\s*define/.test(text.slice(at, at + 200));
    const end = endOfComment(text, at);
    if (end === -1) return false;
    at = end;
  }
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf('*/', from + 4);
  if (end === -1) return -1;
  if (text.startsWith('}}', end + 2)) return end + 4;
  return text.startsWith(' -}}', end + 2) ? end + 6 : endOfComment(text, end);
}
