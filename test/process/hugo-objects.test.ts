/** Compares what is recorded of pages and sites with what Hugo says. Platen is compared with the records in `test/hugo`. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recorded from '../hugo/recorded.json' with { type: 'json' };
import { askedLists, config, files, layouts, listLayouts, report, template } from '../hugo/rich-site.ts';
import { rowsIn } from '../hugo/run-report.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const isThere = hasHugo('pages and sites are');

describe.runIf(isThere)('what is recorded of pages and sites', () => {
  const asked = isThere ? ask() : recorded;
  if (process.env['RECORD']) writeFileSync('test/hugo/recorded.json', `${JSON.stringify(asked, null, 1)}\n`);

  const known = new Map(Object.entries(recorded));

  it.each([...known.keys()])('as "%s" is what Hugo says', (name) => {
    compared(name, () => expect(new Map(Object.entries(asked)).get(name)).toEqual(known.get(name)));
  });
});

function ask(): Readonly<Record<string, readonly string[]>> {
  using built = new HugoSite({
    ...under('content/', { ...files, ...report }),
    // Data and translations are in folders of their own in Hugo.
    ...Object.fromEntries(Object.entries(layouts).map(([key, text]) => [key.slice(1), text])),
    ...under('layouts/', listLayouts),
    'hugo.toml': config,
    'layouts/all.html': 'x',
    'layouts/report.html': template,
  });
  const text = built.build('report.html');
  if (!text) throw new Error('Hugo did not build the site');
  const made = new Map(built.files().map(({ path, text: html }) => [path, html]));
  const lists = askedLists.map(([address, page]): [string, string[]] => {
    const folder = page === 1 ? address.slice(1) : `${address.slice(1)}page/${page}/`;
    return [`${address} ${page}`, rowsIn(made.get(`${folder}index.html`) ?? '')];
  });
  return { report: rowsIn(text), ...Object.fromEntries(lists) };
}

function under(folder: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [folder + key, text]));
}
