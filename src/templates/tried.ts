/** The result of `try`. https://gohugo.io/functions/go-template/try/ */

import type { TemplateProblem } from './template-problem.ts';
import { TemplateObject, type Value } from './value.ts';

export function tried(result: { value: Value } | { problem: TemplateProblem }): TemplateObject {
  const isFine = 'value' in result;
  return new TemplateObject('template.TryValue', [
    ['Value', isFine ? result.value : null],
    ['Err', isFine ? null : errorObject(result.problem)],
  ]);
}

function errorObject(problem: TemplateProblem): TemplateObject {
  const { message, whole } = problem;
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
