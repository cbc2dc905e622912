import { type Dependency, mostDependencies } from './dependencies.ts';

/**
 * The files that may be the template of a shortcode. They are in `shortcodes/` or in Hugo's folders for them;
 * a name with a suffix is tried first. As in Hugo, a name in capital letters may mean a file in small ones.
 */
export function shortcodeDependency(name: string): Dependency {
  const written = name.normalize('NFC');
  const keys = [...new Set([written, written.toLowerCase()])].flatMap(keysOf);
  return { id: `shortcode:${name}`, keys };
}

function keysOf(name: string): string[] {
  const file = `shortcodes/${name}`;
  const folders = ['', 'layouts/_', 'layouts/'];
  const pages = [`${file}.html`, file].flatMap((path) => folders.map((folder) => folder + path));
  const texts = folders.slice(1).map((folder) => `${folder}${file}.md`);
  return [...pages, ...texts];
}

/** Inline shortcodes are written in the post itself. */
export function mayBeCustom(name: string): boolean {
  return !name.endsWith('.inline');
}

/**
 * The templates that a text may call, and perhaps names that it only shows. When they are resolved before
 * rendering, rendering sees the calls as they will be. It then also finds the dependencies of the templates.
 */
export function shortcodeUses(text: string): Dependency[] {
  const names = new Set<string>();
  // Unicode's tables make the pattern slow to search with.
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', at + 1)) {
    callStart.lastIndex = at;
    const [, name] = callStart.exec(text) ?? [];
    if (name !== undefined) names.add(name);
  }
  return [...names].filter(mayBeCustom).slice(0, mostDependencies).map(shortcodeDependency);
}

const callStart = /\{\{[<%]\s*([\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_-]+)*(?:\.inline)?)/uy;
