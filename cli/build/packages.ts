/** Puts our own tables into packages, in place of theirs that are large or slow to make, and leaves out what is not reached. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { Lexer } from 'marked';
import { packageRoot } from '../package-root.ts';
import { leaveOut } from './leave-out.ts';
import { unreached } from './unreached.ts';

/** A part of a file, and what takes its place; `$1` is its first group. */
type Change = readonly [part: RegExp, by: string];

const from = (names: string, path: string) =>
  `import { ${names} } from ${JSON.stringify(join(packageRoot, path))};\n`;

/** It has 15,816 words. */
const emptyTree = 'export const htmlDecodeTree = new Uint16Array(0x4000);';

/** The rules of marked that ours call. It makes the others, with all classes of Unicode, in a sixth of the Worker's start-up. */
const { block, inline } = { block: Lexer.rules.block.gfm, inline: Lexer.rules.inline.gfm };

/** A pattern in the replacement of a text. */
const asWritten = (pattern: RegExp) => String(pattern).replaceAll('$', '$$$$');

const changes: ReadonlyMap<string, readonly Change[]> = new Map<string, readonly Change[]>([
  [
    're2js/build/index.js',
    [
      [/^/, from('UnicodeTables', 'src/templates/functions/unicode-tables.ts')],
      // From the first constant that only the tables need to the file after them; re2js names its files in comments.
      [/^const B64 = .*^var UnicodeTables = class \{.*?^\};\n(?=\/\/ src\/Unicode\.js$)/ms, ''],
    ],
  ],
  [
    'marked/lib/marked.esm.js',
    [
      // All rules but those that ours call, from the constant after the patterns for everything to the last table of rules.
      [
        /(?<=\}),\w+=\/\^\(\?:\[ \\t\]\*\(.*?,(\w+)=\{normal:\w+,gfm:\w+,pedantic:\w+\},(\w+)=\{normal:[^}]*\}/s,
        `,$1={gfm:{newline:${asWritten(block.newline)},hr:${asWritten(block.hr)},def:${asWritten(block.def)}}},$2={gfm:{get anyPunctuation(){return ${asWritten(inline.anyPunctuation)}}}}`,
      ],
      // The function `marked` with its settings and hooks: from its first constant to the exports.
      [/(?<=\}\};)var \w=new \w+;function (\w+)\(.*\1\.parse=\1;.*(?=export\{)/s, ''],
      [
        /\b\w+ as (?:Hooks|Marked|defaults|lexer|marked|options|parse|parseInline|parser|setOptions|use|walkTokens)\b,?/g,
        '',
      ],
    ],
  ],
  [
    'entities/dist/decode.js',
    [
      [/^/, from('entityTree', 'src/html/entity-tree.ts')],
      // A decoder begins each reference with it, so our tree is made for the first one. Nothing else reads the tree here.
      [
        /(?<=^ {4}startEntity\(decodeMode\) \{)$/m,
        '\n if (htmlDecodeTree[0] === 0) htmlDecodeTree.set(entityTree());',
      ],
    ],
  ],
  ['entities/dist/generated/decode-data-html.js', [[/^.*$/s, emptyTree]]],
  // The engines are ours (src/content/post/front-matter.ts), and nothing is written.
  ['gray-matter/lib/engines.js', [[/^.*$/s, 'module.exports = {};']]],
  ['gray-matter/lib/stringify.js', [[/^.*$/s, '']]],
  // Of the kinds that it tells apart, gray-matter asks for buffers and objects.
  ['kind-of/index.js', [[/^.*$/s, 'module.exports = (value) => typeof value;']]],
  // The drawing is ours: src/html/qr-drawing.ts.
  ['qr/index.js', [[/if \(output === 'ascii'\).*?(?=return err\(`Unknown output)/s, '']]],
  // It would put another `render` in place of one that is left out.
  ['temml/dist/temml.mjs', [[/^if \(typeof document !== "undefined"\) \{.*?^\}\n/ms, '']]],
  ['yaml/browser/dist/parse/cst-visit.js', [[/^.*$/s, 'export const visit = undefined;']]],
  ['yaml/browser/dist/schema/yaml-1.1/schema.js', [[/^ {4}(?:binary|omap|pairs|set),\n/gm, '']]],
  ['yaml/browser/dist/schema/tags.js', [[/^ {4}\['(?:json|failsafe|yaml11)', .*\n/gm, '']]],
]);

/** For esbuild. */
export const packages: Plugin = {
  name: 'packages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const contents = changedPackage(path, () => readFileSync(path, 'utf8'));
      return contents === undefined ? undefined : { contents };
    });
  },
};

/** The text of a package's file as the Worker has it; undefined where that is the file's own. */
export function changedPackage(path: string, read: () => string): string | undefined {
  const name = path.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '');
  const parts = changes.get(name) ?? [];
  const names = unreached.get(name) ?? [];
  if (parts.length + names.length === 0) return undefined;
  let text = leaveOut(read(), names, path);
  for (const [part, by] of parts) {
    if (text.search(part) === -1) throw new Error(`Cannot change ${path}: it must have what ${part} finds`);
    text = text.replace(part, by);
  }
  return text;
}
