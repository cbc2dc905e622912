import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedAlias, PrintedPage } from './neutral-layouts.ts';

export type Published = {
  pages: PrintedPage[];
  /** Paths that lead elsewhere, and the address there. */
  aliases: { from: string; to: string }[];
};

/** What the neutral templates printed into the folder that Hugo publishes to. */
export function readPublic(folder: string): Published {
  const published: Published = { pages: [], aliases: [] };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const text = name.endsWith('.html') ? readFileSync(join(folder, name), 'utf8') : '';
    if (!/^\{"(?:alias|build)":/.test(text)) continue;
    const printed: PrintedPage | PrintedAlias = JSON.parse(text);
    if ('alias' in printed) published.aliases.push({ from: pathOfFile(name), to: printed.to });
    else published.pages.push(printed);
  }
  return published;
}

function pathOfFile(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}
