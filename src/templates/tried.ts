/** The result of `try`. https://gohugo.io/functions/go-template/try/ */

import type { TemplateProblem } from './template-problem.ts';
import { Marked, TemplateObject, type Value } from './value.ts';

export function tried(result: { value: Value } | { problem: TemplateProblem }): TemplateObject {
  const isFine = 'value' in result;
  return new TemplateObject('template.TryValue', [
    ['Value', isFine ? result.value : null],
    ['Err', isFine ? null : errorObject(result.problem)],
  ]);
}

/** Messages quote values, which may be texts of posts. */
function errorObject(problem: TemplateProblem): TemplateObject {
  const [message, whole] = [new Marked(problem.message), new Marked(problem.whole)];
  const cause = new TemplateObject('error', [['Error', () => message]], { text: message });
  return new TemplateObject(
    'template.TryError',
    [
      ['Error', () => whole],
      ['Message', message],
      ['Cause', cause],
    ],
    { text: whole },
  );
}
