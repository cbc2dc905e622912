/** Compares what is recorded of themes with what Hugo says. Platen is compared with the records in `test/cli`. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recorded from '../cli/themes-recorded.json' with { type: 'json' };
import { saidBy } from '../cli/themes-said.ts';
import { rows } from '../cli/themes-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

describe.runIf(hasHugo('themes are'))('what is recorded of themes', () => {
  const asked = Object.fromEntries(Object.entries(rows).map(([name, files]) => [name, askHugo(files)]));
  if (process.env['RECORD']) {
    writeFileSync('test/cli/themes-recorded.json', `${JSON.stringify(asked, null, 2)}\n`);
  }

  it.each(Object.keys(rows))('"%s" is what Hugo says', (name) => {
    const known: Readonly<Record<string, string>> = recorded;
    compared(name, () => expect(asked[name]).toBe(known[name]));
  });
});

function askHugo(files: Readonly<Record<string, string>>): string {
  using built = new HugoSite(files);
  return saidBy(built.build('index.html') ?? 'Hugo refused the site');
}
