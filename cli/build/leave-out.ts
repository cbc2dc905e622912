/** Leaves declarations that nothing reaches out of the text of a module. */

import { parseSync } from '@swc/core';

/** In bytes of UTF-8. */
type Span = { start: number; end: number };

/** A node of the parser's tree, as far as it is looked at. */
type Node = {
  type: string;
  span: Span;
  value: unknown;
  identifier: Node;
  id: Node;
  key: Node;
  orig: Node;
  declaration: Node;
  declarations: Node[];
  properties: Node[];
};

type Declared = Span & { name: string };

/**
 * @param names Functions, classes and constants; members, keys and what is declared within others have their names
 * before: `Class.method`, `constant.key`, `outer.inner`.
 * @throws {Error} For a name that the module does not declare.
 */
export function leaveOut(text: string, names: readonly string[], path: string): string {
  const bytes = Buffer.from(`;${text}`);
  const { body } = parseSync(bytes.toString(), { syntax: 'ecmascript', target: 'es2024' });
  const declared: Declared[] = [];
  collect(body, '', (name, { start, end }) => declared.push({ name, start, end }));
  // The parser counts on from one module to the next.
  const base = body[0]?.span.start ?? 0;
  const missing: string[] = [];
  for (const name of names) {
    const found = declared.filter((one) => one.name === name);
    if (found.length === 0) missing.push(`"${name}"`);
    const exports = declared.filter((one) => one.name === `export ${name}`);
    for (const { start, end } of [...found, ...exports]) blank(bytes, start - base, end - base);
  }
  if (missing.length > 0)
    throw new Error(`Cannot leave ${missing.join(', ')} out of ${path}: it must be declared there`);
  return bytes.toString();
}

/** Lines stay where they are, for the source map. */
function blank(bytes: Buffer, start: number, end: number): void {
  const [comma = ''] = /^\s*,/.exec(bytes.toString('latin1', end, end + 40)) ?? [];
  for (let at = start; at < end + comma.length; at++) if (bytes[at] !== 0x0a) bytes[at] = 0x20;
}

type Note = (name: string, span: Span) => void;

function collect(value: unknown, around: string, note: Note, statement?: Span): void {
  if (Array.isArray(value)) for (const item of value) collect(item, around, note);
  else if (typeof value === 'object' && value !== null) collectNode(value as Node, around, note, statement);
}

/** `statement` is the span of an exported declaration. */
function collectNode(node: Node, around: string, note: Note, statement = node.span): void {
  const { type, key, identifier, declarations = [], properties = [] } = node;
  const named = ({ value }: Node) => (around === '' ? String(value) : `${around}.${value}`);
  let inner = around;
  if (type === 'ExportDeclaration') {
    collect(node.declaration, around, note, node.span);
    return;
  }
  if (type === 'ExportSpecifier') note(`export ${node.orig.value}`, node.span);
  if (type === 'VariableDeclaration') {
    for (const one of declarations) {
      note(named(one.id), declarations.length === 1 ? statement : one.span);
      collect(Object.values(one), named(one.id), note);
    }
    return;
  }
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') {
    inner = named(identifier);
    note(inner, statement);
  }
  if (/^(?:ClassMethod|ClassProperty|MethodProperty|KeyValueProperty)$/.test(type)) {
    inner = named(key);
    const { end } = type === 'KeyValueProperty' ? (node.value as Node).span : node.span;
    note(inner, { start: (node.span ?? key.span).start, end });
  }
  if (type === 'ObjectExpression') {
    for (const one of properties) if (one.type === 'Identifier') note(named(one), one.span);
  }
  collect(Object.values(node), inner, note);
}
