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
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.html?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (!/^\{.*"platen":"(?:alias|page)"/s.test(text)) continue;
    const printed: PrintedPage | PrintedAlias = JSON.parse(text);
    if (printed.platen === 'page') published.pages.push(printed);
    else published.aliases.push({ from: pathOfFile(path.slice(folder.length + 1)), to: printed.to });
  }
  return published;
}

function pathOfFile(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}
