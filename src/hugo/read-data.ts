import { parseData } from '../content/data/data.ts';
import type { Value } from '../templates/value.ts';
import { asDict, asValue } from './plain-value.ts';

/** The value of a file of data, by the suffix of its name. */
export function readData(text: string, suffix: string): Value {
  switch (suffix) {
    case 'json':
      return asValue(JSON.parse(text));
    case 'toml':
      return asDict(parseData(text, 'toml').value);
    case 'yaml':
    case 'yml':
      return asDict(parseData(text, 'yaml').value);
    default:
      return null;
  }
}
