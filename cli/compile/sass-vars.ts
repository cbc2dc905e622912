/** The option `vars` of templates as a style sheet: https://gohugo.io/functions/css/sass/#vars */

import { isMapping } from '../../src/content/data/mapping.ts';
import type { Plain } from '../../src/content/data/source.ts';

/** The variables of `@use "hugo:vars"`; `path` names a map inside, as in `hugo:vars/mobile`. */
export function sassVars(vars: Plain | undefined, path: string): string {
  const lines = entriesAt(vars, path).map(([name, value]) => {
    const variable = name.startsWith('$') ? name : `$${name}`;
    return `${variable}: ${isTyped(value) ? value : `string.unquote(${JSON.stringify(String(value))})`};`;
  });
  return ['@use "sass:string";', ...lines.toSorted()].join('\n');
}

/** The same as custom properties, for style sheets without Sass. */
export function cssVars(vars: Plain | undefined, path: string): string {
  const lines = entriesAt(vars, path).map(([name, value]) => `  --${name.replace(/^\$|^--/, '')}: ${value};`);
  return `:root {\n${lines.toSorted().join('\n')}\n}\n`;
}

/** `mobile` of `hugo:vars/mobile`; undefined for other addresses. */
export function varsPath(url: string): string | undefined {
  if (url === 'hugo:vars') return '';
  return url.startsWith('hugo:vars/') ? url.slice('hugo:vars/'.length) : undefined;
}

/** Values that are no maps. */
function entriesAt(vars: Plain | undefined, path: string): [string, Plain][] {
  let found: unknown = vars;
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entries = isMapping(found) ? Object.entries(found) : [];
    found = entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }
  if (!isMapping(found)) return [];
  // A part of plain data is plain data.
  return (Object.entries(found) as [string, Plain][]).filter(([, value]) => !isMapping(value));
}

/** Whether the value has a type in CSS: `24px`, `#fff`, `calc(1px + 2px)`. */
function isTyped(value: Plain): boolean {
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' && /^#[0-9a-f]{3,6}$|^[a-z-]+\(|^[0-9]+(?:\.[0-9]+)?[a-z%-]+$/i.test(value)
  );
}
