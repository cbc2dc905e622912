/**
 * Shows the tags of unclosed elements as text, if their content would be removed. Otherwise each would take
 * the rest of the page with it.
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

/** Nothing ends a `plaintext`. */
function lastClosingTag(html: string, name: string): number {
  if (name === 'plaintext') return -1;
  let last = -1;
  for (const { index } of html.matchAll(new RegExp(`</${name}[\\s/>]`, 'gi'))) last = index;
  return last;
}
