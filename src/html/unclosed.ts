/**
 * Shows as text the tags of elements that are dropped with their content but never closed: each would take the rest of
 * the page with it.
 */
export function showUnclosed(html: string, dropped: ReadonlySet<string>): string {
  const lastClosing = new Map<string, number>();
  const opening = new RegExp(`<(${[...dropped].join('|')})(?=[\\s/>])`, 'gi');
  return html.replace(opening, (tag, written: string, at: number) => {
    const name = written.toLowerCase();
    if (!lastClosing.has(name)) lastClosing.set(name, lastClosingTag(html, name));
    return at < (lastClosing.get(name) ?? -1) ? tag : `&lt;${written}`;
  });
}

/** `plaintext` is ended by nothing. */
function lastClosingTag(html: string, name: string): number {
  if (name === 'plaintext') return -1;
  let last = -1;
  for (const { index } of html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))) last = index;
  return last;
}
