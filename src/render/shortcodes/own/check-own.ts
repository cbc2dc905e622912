import type { Fault } from '../../../problem.ts';
import { checkTemplate } from '../../templates/check.ts';
import { pageFunctionNames } from './functions.ts';

/**
 * What to tell an author who uploads a shortcode: functions in it that do not exist here, with line and column.
 *
 * @param key The file's name.
 * @throws {Problem} `unprocessable` with line and column of what cannot be read.
 */
export function checkOwnShortcode(key: string, text: string): Fault[] {
  return checkTemplate(key, text, pageFunctionNames);
}
