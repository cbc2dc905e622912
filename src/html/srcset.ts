/**
 * `srcset` with each address checked by `address`; candidates whose address is refused go. Null when none stays.
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function safeSrcset(srcset: string, address: (written: string) => string | null): string | null {
  const candidates: string[] = [];
  for (const { url, descriptor } of readSrcset(srcset)) {
    const safe = address(url);
    if (safe !== null) candidates.push(`${safe.replaceAll(' ', '%20')}${descriptor}`);
  }
  return candidates.length === 0 ? null : candidates.join(', ');
}

/** `descriptor` begins with a space, or is empty. */
function readSrcset(srcset: string): { url: string; descriptor: string }[] {
  const candidates: { url: string; descriptor: string }[] = [];
  const pattern = /[\s,]*([^\s,]\S*)/y;
  for (let found = pattern.exec(srcset); found !== null; found = pattern.exec(srcset)) {
    const [, written = ''] = found;
    const url = withoutCommas(written);
    const end = url === written ? endOfDescriptor(srcset, pattern.lastIndex) : pattern.lastIndex;
    const descriptor = srcset.slice(pattern.lastIndex, end).trim();
    pattern.lastIndex = end;
    if (descriptor === '' || /^\d{1,6}(?:\.\d{1,3})?[wx]$/.test(descriptor))
      candidates.push({ url, descriptor: descriptor === '' ? '' : ` ${descriptor}` });
  }
  return candidates;
}

/** A comma at an address's end ends the candidate. */
function withoutCommas(url: string): string {
  let end = url.length;
  while (url.charAt(end - 1) === ',') end--;
  return url.slice(0, end);
}

function endOfDescriptor(srcset: string, from: number): number {
  const comma = srcset.indexOf(',', from);
  return comma === -1 ? srcset.length : comma;
}
