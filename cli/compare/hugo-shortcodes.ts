/** Shortcodes for a neutral build: the site's own templates, and stand-ins for those that cannot run in both programs. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Templates by their path in the folder of layouts, `shortcodes/figure.html`. */
export type Templates = ReadonlyMap<string, string>;

/** Those that Hugo 0.111 brings along, and whether something stands between their tags. */
const builtIn: ReadonlyMap<string, boolean> = new Map([
  ...['figure', 'gist', 'param', 'ref', 'relref', 'vimeo', 'youtube'].map((name) => [name, false] as const),
  ['highlight', true],
  ['comment', true],
]);

const inner = '{{ .Inner }}';

/**
 * The site's own shortcodes, and the partials that they may call, where Hugo looks for them before and since version 0.146.
 * `folders` are the site's folders of layouts, the first of which wins.
 */
export function readTemplates(folders: readonly string[]): Map<string, string> {
  const templates = new Map<string, string>();
  for (const folder of folders) {
    for (const part of ['shortcodes', 'partials']) {
      for (const name of [`_${part}`, part]) addTemplates(templates, join(folder, name), part);
    }
  }
  return templates;
}

function addTemplates(templates: Map<string, string>, folder: string, part: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = `${part}/${name}`;
    if (!name.endsWith('.html') || templates.has(path)) continue;
    templates.set(path, readFileSync(join(folder, name), 'utf8'));
  }
}

/**
 * Templates for the shortcodes that `contents` call and nobody but a theme has, or that ask another site for what they show: they show
 * what they enclose.
 */
export function missingTemplates(contents: readonly string[], templates: Templates): Map<string, string> {
  const missing = new Map<string, string>();
  for (const [name, isClosed] of calledShortcodes(contents)) {
    const path = templatePath(name);
    if (!builtIn.has(name) && !templates.has(path)) missing.set(path, isClosed ? inner : '');
  }
  return missing;
}

/** Whether a template is a shortcode's, not a partial one. */
export function isShortcode(path: string): boolean {
  return path.startsWith('shortcodes/');
}

export function templatePath(name: string): string {
  return `shortcodes/${name}.html`;
}

/** Shortcodes by name, and whether any call is closed. */
function calledShortcodes(contents: readonly string[]): Map<string, boolean> {
  const called = new Map<string, boolean>();
  const tags = /\{\{[<%]\s*(\/?)\s*([\p{L}\p{N}_][\p{L}\p{N}_/-]*)/gu;
  for (const text of contents) {
    for (const [, slash, name = ''] of text.matchAll(tags)) {
      called.set(name, called.get(name) === true || slash === '/');
    }
  }
  return called;
}

/** What stands in for a template that cannot be run. Hugo looks for a closing tag where a template names what is enclosed. */
export function standIn(template: string): string {
  return /\.Inner/.test(template) ? inner : '';
}

/** For every shortcode a template that prints its call, and then what it encloses. */
export function printingTemplates(templates: Templates): Map<string, string> {
  const own = [...templates].filter(([path]) => isShortcode(path));
  return new Map([
    ...[...builtIn].map(
      ([name, encloses]) => [templatePath(name), printCall + (encloses ? inner : '')] as const,
    ),
    ...own.map(([path, template]) => [path, printCall + standIn(template)] as const),
  ]);
}

/** Around a printed call: letters that no text has. */
export const callMarks = { begin: 'xPlatenCallx', end: 'xEndOfCallx' } as const;

const printCall =
  '{{- $args := slice -}}{{- $isNamed := .IsNamedParams -}}' +
  '{{- range $name, $value := .Params }}{{ $arg := dict "value" (printf "%v" $value) }}' +
  '{{ if $isNamed }}{{ $arg = merge $arg (dict "name" $name) }}{{ end }}{{ $args = $args | append $arg }}{{ end -}}' +
  `${callMarks.begin}{{ dict "name" .Name "args" $args | jsonify | base64Encode | safeHTML }}${callMarks.end}`;
