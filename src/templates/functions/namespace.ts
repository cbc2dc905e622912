/** Namespaces of functions as values: `{{ $math := math }}{{ $math.Add 1 2 }}`. */

import { type Method, TemplateObject } from '../value.ts';

/** Whether one of the tables has functions in a namespace of this name. */
export function isNamespace(name: string, ...tables: readonly { keys(): Iterable<string> }[]): boolean {
  const start = `${name}.`;
  return tables.some((table) => {
    for (const each of table.keys()) if (each.startsWith(start)) return true;
    return false;
  });
}

/** Its members are the functions of the namespace. */
export class Namespace extends TemplateObject {
  constructor(name: string) {
    super(name, []);
  }

  override member(name: string): Method {
    return (args, tools) => tools.call(`${this.name}.${name}`, args);
  }
}
