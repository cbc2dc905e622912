/** Compares what is recorded of the colours of pictures with what Hugo says. Platen is compared with the records in `test/app`. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recorded from '../images/colors.json' with { type: 'json' };
import pictures from '../images/pictures.json' with { type: 'json' };
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const isThere = hasHugo('the colours of pictures are');

describe.runIf(isThere)('what is recorded of the colours of a picture', () => {
  const asked = isThere ? ask() : recorded;
  if (process.env['RECORD']) writeFileSync('test/images/colors.json', `${JSON.stringify(asked, null, 1)}\n`);
  const known: Readonly<Record<string, string>> = recorded;

  it.each(Object.keys(pictures))('%s is what Hugo says', (name) => {
    compared(name, () => expect(asked).toHaveProperty([name], known[name]));
  });
});

/** The colours of each picture, each with its luminance. */
function ask(): Record<string, string> {
  const files = Object.entries(pictures).map(([name, text]): [string, Uint8Array] => [
    `assets/${name}`,
    Buffer.from(text, 'base64'),
  ]);
  using built = new HugoSite({
    ...Object.fromEntries(files),
    'layouts/all.html':
      '{{ range resources.Match "*.*" }}{{ .Name }}{{ range .Colors }} {{ .ColorHex }} {{ .Luminance }}{{ end }}\n{{ end }}',
    'hugo.toml': '',
    'content/_index.md': '',
  });
  const rows = (built.build('index.html') ?? '').trim().split('\n');
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', ...colors] = row.split(' ');
      return [name.slice(1), colors.join(' ')];
    }),
  );
}
