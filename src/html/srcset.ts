/** Image candidates: `a.jpg 1x, b.jpg 2x`. https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */

/** `descriptor` is `2x`, `480w`, or empty. */
export type Candidate = { url: string; descriptor: string };

/**
 * Keeps the candidates with a valid descriptor and a safe address. `address` returns null for one that is not
 * safe. Null when no candidate is left.
 */
export function safeSrcset(srcset: string, address: (written: string) => string | null): string | null {
  const candidates: Candidate[] = [];
  for (const { url, descriptor } of readSrcset(srcset)) {
    if (!/^(?:\d{1,6}(?:\.\d{1,3})?[wx])?$/.test(descriptor)) continue;
    const safe = address(url);
    if (safe !== null) candidates.push({ url: safe.replaceAll(' ', '%20'), descriptor });
  }
  return candidates.length === 0 ? null : writeSrcset(candidates);
}

export function writeSrcset(candidates: readonly Candidate[]): string {
  return candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trimEnd()).join(', ');
}

export function readSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  const pattern = /[\s,]*([^\s,]\S*)/y;
  for (let found = pattern.exec(srcset); found !== null; found = pattern.exec(srcset)) {
    const [, written = ''] = found;
    const url = withoutCommas(written);
    const end = url === written ? endOfDescriptor(srcset, pattern.lastIndex) : pattern.lastIndex;
    candidates.push({ url, descriptor: srcset.slice(pattern.lastIndex, end).trim() });
    pattern.lastIndex = end;
  }
  return candidates;
}

/** A comma at the end of an address ends the candidate. */
function withoutCommas(url: string): string {
  let end = url.length;
  while (url.charAt(end - 1) === ',') end--;
  return url.slice(0, end);
}

function endOfDescriptor(srcset: string, from: number): number {
  const comma = srcset.indexOf(',', from);
  return comma === -1 ? srcset.length : comma;
}
