/** Rewrites settings that Hugo has removed in their current form. */

import { isMap, parseDocument, visit, type YAMLMap } from 'yaml';

/**
 * In mounts `includeFiles` and `excludeFiles` become `files`, `lang` becomes `sites`. Null without any of
 * them. Other lines and line numbers stay the same.
 */
export function renameInMounts(text: string, name: string): string | null {
  if (!/\b(?:includefiles|excludefiles|lang)\b/i.test(text)) return null;
  const renamed = name.endsWith('.toml') ? renameInToml(text) : renameInYaml(text);
  return renamed === text ? null : renamed;
}

const field =
  /^[ \t]*(includefiles|excludefiles|lang)[ \t]*=[ \t]*(\[[^\]]*\]|"[^"\n]*"|'[^'\n]*')[^\n]*\n?/gim;

function renameInToml(text: string): string {
  const tables = text.split(/^(?=[ \t]*\[)/m);
  return tables
    .map((table) => (/^[ \t]*\[\[(?:module\.)?mounts\]\]/i.test(table) ? renameInTable(table) : table))
    .join('');
}

function renameInTable(table: string): string {
  const { files, languages } = { files: [] as string[], languages: [] as string[] };
  const rest = table.replace(field, (_, kind: string, value: string) => {
    const values = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
      ([, double, single]) => double ?? single ?? '',
    );
    if (kind.toLowerCase() === 'lang') languages.push(...values);
    else files.push(...values.map((pattern) => asFiles(kind, pattern)));
    return '';
  });
  const lines = [
    ...(files.length > 0 ? [`files = ${JSON.stringify(inOrder(files))}`] : []),
    ...(languages.length > 0 ? [`sites = {matrix = {languages = ${JSON.stringify(languages)}}}`] : []),
  ];
  return lines.length === 0 ? table : `${rest.trimEnd()}\n${lines.join('\n')}\n\n`;
}

function renameInYaml(text: string): string {
  const document = parseDocument(text, { intAsBigInt: true, uniqueKeys: false });
  let isChanged = false;
  visit(document, {
    Pair(_, { key, value }) {
      if (String(key).toLowerCase() !== 'mounts') return;
      visit(value as YAMLMap, {
        Map(__, map) {
          if (renameInMap(map)) isChanged = true;
        },
      });
    },
  });
  return isChanged ? document.toString() : text;
}

function renameInMap(map: YAMLMap): boolean {
  const files: string[] = [];
  const languages: string[] = [];
  for (const { key, value } of [...map.items]) {
    const name = String(key).toLowerCase();
    if (isMap(value) || !/^(?:includefiles|excludefiles|lang)$/.test(name)) continue;
    const texts = [JSON.parse(JSON.stringify(value))].flat().map(String);
    if (name === 'lang') languages.push(...texts);
    else files.push(...texts.map((pattern) => asFiles(name, pattern)));
    map.delete(key);
  }
  if (files.length > 0) map.set('files', inOrder(files));
  if (languages.length > 0) map.set('sites', { matrix: { languages } });
  return files.length + languages.length > 0;
}

function asFiles(kind: string, pattern: string): string {
  return kind.toLowerCase() === 'excludefiles' ? `! ${pattern}` : pattern;
}

/** Exclusions come after inclusions. */
function inOrder(patterns: readonly string[]): string[] {
  const isOut = (pattern: string) => pattern.startsWith('! ');
  return [...patterns.filter((pattern) => !isOut(pattern)), ...patterns.filter(isOut)];
}
