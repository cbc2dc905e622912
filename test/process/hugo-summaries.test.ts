/** Asks Hugo again where summaries end. Platen is compared with the same rows in `test/render`. */

import { describe, expect, it } from 'vitest';
import { summaries } from '../places/summaries.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

describe.runIf(hasHugo('summaries are'))('Hugo', () => {
  it.each([...new Set(summaries.map(([length]) => length))])('ends summaries of %i words there', (length) => {
    const rows = summaries.filter(([other]) => other === length);
    const files = rows.map(([, body], index) => [`content/r${index}.md`, `---\ntitle: T\n---\n\n${body}\n`]);
    using built = new HugoSite({
      ...Object.fromEntries(files),
      'hugo.toml': `baseURL = "https://example.org/"\nsummaryLength = ${length}\n`,
      'layouts/all.html': '{{ .Summary | plainify | htmlUnescape }}',
    });
    built.build('r0/index.html');
    const made = new Map(built.files().map(({ path, text }) => [path, text]));
    for (const [index, [, body, summary]] of rows.entries()) {
      const text = (made.get(`r${index}/index.html`) ?? '').replace(/\s+/g, ' ').trim();
      const isSame = summary === '' ? text === '' : text.endsWith(summary);
      compared(JSON.stringify(body), () => expect([isSame, text]).toEqual([true, text]));
    }
  });
});
