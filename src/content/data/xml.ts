/** Whether a text is well-formed XML 1.0, without a reader of its content: tags, attributes, references. */

import { faultIn, type Source } from './source.ts';

/** Parts that end with a text of their own, and hold any other text. */
const opaque: readonly [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const name = /[\p{L}_:][\p{L}\p{N}\p{M}_:.-]*/uy;
const blank = /[ \t\n]*/y;
const reference = /&(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);/y;
/** Declared entities are not followed, so any name will do in a text that declares some. */
const anyReference = /&(?:#\d+|#x[\da-fA-F]+|[\p{L}_:][\p{L}\p{N}_:.-]*);/uy;

type Reader = {
  source: Source;
  at: number;
  open: { name: string; at: number }[];
  hasRoot: boolean;
  references: RegExp;
  builder: Builder;
};

/** Hears of each tag, of each end, and of each text, in their order. References are as they are written. `isData`: a text of CDATA, which has none. */
export type Builder = {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(): void;
  text?(text: string, isData: boolean): void;
};

/** Tells the builder of each part as it is read. */
export function checkXml(source: Source, builder: Builder = {}): void {
  const reader: Reader = { source, at: 0, open: [], hasRoot: false, references: reference, builder };
  while (reader.at < source.text.length) {
    if (source.text[reader.at] === '<') readMarkup(reader);
    else readText(reader);
  }
  const last = reader.open.at(-1);
  if (last) throw refuse(reader, `<${last.name}> must be closed`, last.at);
  if (!reader.hasRoot) throw refuse(reader, 'there must be an element', 0);
}

function readMarkup(reader: Reader): void {
  const { text } = reader.source;
  const found = opaque.find(([begin]) => text.startsWith(begin, reader.at));
  if (found) {
    const end = text.indexOf(found[1], reader.at + found[0].length);
    if (end === -1) throw refuse(reader, `"${found[0]}" must be followed by "${found[1]}"`);
    if (found[1] === ']]>') reader.builder.text?.(text.slice(reader.at + found[0].length, end), true);
    reader.at = end + found[1].length;
  } else if (text.startsWith('<!DOCTYPE', reader.at)) readDoctype(reader);
  else if (text[reader.at + 1] === '/') closeElement(reader);
  else openElement(reader);
}

/** The declarations between brackets are not read. */
function readDoctype(reader: Reader): void {
  const { text } = reader.source;
  const [bracket, end] = [text.indexOf('[', reader.at), text.indexOf('>', reader.at)];
  const isInternal = bracket !== -1 && bracket < end;
  const after = isInternal ? text.indexOf('>', text.indexOf(']', bracket)) : end;
  if (after === -1) throw refuse(reader, 'the document type must end with ">"');
  if (isInternal) reader.references = anyReference;
  reader.at = after + 1;
}

function openElement(reader: Reader): void {
  const start = reader.at;
  reader.at += 1;
  const element = read(reader, name);
  if (element === '') throw refuse(reader, '"<" must begin a tag, or be written as "&lt;"', start);
  if (reader.open.length === 0 && reader.hasRoot)
    throw refuse(reader, 'there must be one outermost element', start);
  reader.hasRoot = true;
  const attributes = new Map<string, string>();
  while (readAttribute(reader, attributes));
  const isEmpty = skip(reader, '/');
  if (!skip(reader, '>')) throw refuse(reader, `the tag of <${element}> must end with ">"`);
  reader.builder.open?.(element, attributes);
  if (isEmpty) reader.builder.close?.();
  else reader.open.push({ name: element, at: start });
}

function readAttribute(reader: Reader, seen: Map<string, string>): boolean {
  read(reader, blank);
  const start = reader.at;
  const attribute = read(reader, name);
  if (attribute === '') return false;
  if (seen.has(attribute)) throw refuse(reader, `an element must have "${attribute}" only once`, start);
  read(reader, blank);
  const isGiven = skip(reader, '=');
  read(reader, blank);
  const quote = reader.source.text[reader.at] ?? '';
  if (!isGiven || (quote !== '"' && quote !== "'")) {
    throw refuse(reader, `"${attribute}" must have a value in quotes`, start);
  }
  const end = reader.source.text.indexOf(quote, reader.at + 1);
  if (end === -1) throw refuse(reader, 'a quote must be closed');
  reader.at += 1;
  seen.set(attribute, reader.source.text.slice(reader.at, end));
  readCharacters(reader, end);
  reader.at = end + 1;
  return true;
}

function closeElement(reader: Reader): void {
  const start = reader.at;
  reader.at += 2;
  const element = read(reader, name);
  read(reader, blank);
  const opened = reader.open.pop();
  if (opened?.name !== element) {
    throw refuse(
      reader,
      opened ? `<${opened.name}> must be closed before` : 'no element is open here',
      start,
    );
  }
  if (!skip(reader, '>')) throw refuse(reader, `"</${element}" must end with ">"`);
  reader.builder.close?.();
}

function readText(reader: Reader): void {
  const { text } = reader.source;
  const next = text.indexOf('<', reader.at);
  const end = next === -1 ? text.length : next;
  const isOutside = reader.open.length === 0 && text.slice(reader.at, end).trim() !== '';
  if (isOutside) throw refuse(reader, 'text must stand inside the outermost element');
  const written = text.slice(reader.at, end);
  readCharacters(reader, end);
  reader.builder.text?.(written, false);
  reader.at = end;
}

/** Checks the references, and that a value has no "<". */
function readCharacters(reader: Reader, end: number): void {
  const { text } = reader.source;
  for (; reader.at < end; reader.at++) {
    if (text[reader.at] === '<') throw refuse(reader, '"<" must be written as "&lt;"');
    if (text[reader.at] !== '&') continue;
    const length = read(reader, reader.references).length;
    if (length === 0) throw refuse(reader, '"&" must be written as "&amp;"');
    reader.at -= 1;
  }
}

function read(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function skip(reader: Reader, character: string): boolean {
  if (reader.source.text[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

function refuse({ source, at }: Reader, mustHold: string, offset = at) {
  return faultIn(source, offset, `Cannot read XML: ${mustHold}`);
}
