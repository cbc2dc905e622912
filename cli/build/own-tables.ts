/** Puts our own tables into packages, in place of theirs that are large or slow to make. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { packageRoot } from '../package-root.ts';

const unicode = JSON.stringify(join(packageRoot, 'src/templates/functions/unicode-tables.ts'));
const entities = JSON.stringify(join(packageRoot, 'src/html/entity-tree.ts'));

/** From the first constant that only the tables need to the file after them; re2js names its files in comments. */
const unicodeTables = /^const B64 = .*^var UnicodeTables = class \{.*?^\};\n(?=\/\/ src\/Unicode\.js$)/ms;

/** A decoder begins each reference with it, so our tree is made for the first one. Nothing else reads the tree here. */
const begin = /(?<=^ {4}startEntity\(decodeMode\) \{)$/m;
const fill = '\n if (htmlDecodeTree[0] === 0) htmlDecodeTree.set(entityTree());';
/** It has 15,816 words. */
const emptyTree = 'export const htmlDecodeTree = new Uint16Array(0x4000);';

/**
 * marked makes 18 patterns with Unicode's classes when it is imported, which is a sixth of the Worker's start-up. Ours
 * read inline text, so of these only the one for escapes is used. `LatePattern` makes it at its first use.
 */
const makePattern = /(?<=getRegex:\(\)=>)new RegExp\((\w+),(\w+)\)/;
const makeLate = '($2.includes("u")?new LatePattern($1,$2):new RegExp($1,$2))';
const late = JSON.stringify(join(packageRoot, 'cli/build/late-pattern.ts'));

export const ownTables: Plugin = {
  name: 'own-tables',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]re2js[\\/]build[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `import { UnicodeTables } from ${unicode};\n${await replaced(path, unicodeTables, '')}`,
    }));
    onLoad({ filter: /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/ }, async ({ path }) => ({
      contents: `import { LatePattern } from ${late};\n${await replaced(path, makePattern, makeLate)}`,
    }));
    onLoad({ filter: /[\\/]entities[\\/]dist[\\/]decode\.js$/ }, async ({ path }) => ({
      contents: `import { entityTree } from ${entities};\n${await replaced(path, begin, fill)}`,
    }));
    onLoad({ filter: /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ }, () => ({
      contents: emptyTree,
    }));
  },
};

async function replaced(path: string, part: RegExp, by: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (!part.test(text))
    throw new Error(`Cannot put our tables into ${path}: it must have what ${part} finds`);
  return text.replace(part, by);
}
