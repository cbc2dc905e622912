/** Puts our own Unicode tables into re2js, in place of those that are half of the package. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { packageRoot } from '../package-root.ts';

const own = join(packageRoot, 'src/templates/functions/unicode-tables.ts');

/** From the first constant that only the tables need to the file after them; re2js names its files in comments. */
const tables = /^const B64 = .*^var UnicodeTables = class \{.*?^\};\n(?=\/\/ src\/Unicode\.js$)/ms;

export const unicodePlugin: Plugin = {
  name: 'unicode',
  setup({ onLoad }) {
    onLoad({ filter: /\bre2js[\\/]build[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(tables, '');
      if (contents === text)
        throw new Error(`Cannot replace the tables of ${path}: the expression must find them`);
      return { contents: `import { UnicodeTables } from ${JSON.stringify(own)};\n${contents}`, loader: 'js' };
    });
  },
};
