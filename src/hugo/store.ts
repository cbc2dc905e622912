import { TemplateObject, type Value } from '../templates/value.ts';

export function newStore(): Value {
  return new TemplateObject('the store', []);
}
