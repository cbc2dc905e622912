import { checkCsv } from './csv.ts';
import { sourceOf } from './data.ts';
import { checkJson } from './json.ts';
import type { Source } from './source.ts';
import { readToml } from './toml.ts';
import { checkXml } from './xml.ts';
import { checkYaml } from './yaml.ts';

const checks = new Map<string, (source: Source) => unknown>([
  ['yaml', checkYaml],
  ['yml', checkYaml],
  ['toml', readToml],
  ['json', checkJson],
  ['csv', checkCsv],
  ['xml', checkXml],
]);

/**
 * Checks a file of data whose outermost value may be of any kind. An empty file is valid.
 *
 * @param suffix In lower case; any other suffix passes.
 * @throws {Problem} `unprocessable` with line and column.
 */
export function checkData(text: string, suffix: string): void {
  const source = sourceOf(text, 1);
  if (source.text.trim() !== '') checks.get(suffix)?.(source);
}
