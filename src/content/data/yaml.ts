/** YAML 1.2 by the `yaml` package. Its lexer, parser and composer are stopped before text can hurt. */

import { Composer, type CST, type Document, isMap, isScalar, Lexer, Parser, type YAMLParseError } from 'yaml';
import { maxDepth, type Reading, type Source, tooDeep, withLineFeeds } from './source.ts';
import { faultInYaml, readAny, yamlFields } from './yaml-values.ts';

const options = {
  // `yamlFields` finds duplicate names in linear time; the package compares each name with each.
  uniqueKeys: false,
  stringKeys: true,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;

/** Reads a YAML document with anchors, aliases, `<<` and tags. Refuses directives and further documents. */
export function readYaml(written: Source): Reading {
  const { source, document } = compose(written);
  return yamlFields(source, document.contents);
}

/** Checks a YAML document of any kind. */
export function checkYaml(written: Source): void {
  const { source, document } = compose(written);
  readAny(source, document.contents);
}

/**
 * The names of a mapping that is a part of a document: the anchors of its aliases may be in other parts.
 *
 * @throws {Problem} For text that is no mapping, or is bad by itself.
 */
export function yamlNames(written: Source): string[] {
  const { source, document } = compose(written);
  const { contents } = document;
  if (!isMap(contents)) throw faultInYaml(source, 0, 'a name with a value must stand here');
  if (!source.text.includes('*')) yamlFields(source, contents);
  return contents.items.map(({ key }) => (isScalar(key) ? String(key.value ?? '') : ''));
}

/** The syntax tree of a document, for values that keep more than plain data. */
export function composeYaml(text: string): Document.Parsed {
  return compose({ text: withLineFeeds(text), firstLine: 1 }).document;
}

type Composed = { document: Document.Parsed; source: Source };

/** Characters that are read again for texts in quotes whose lines are indented too little. */
const mostReadAgain = 1_000_000;

/** The document, and the text that its positions are in: the one that is given, perhaps with more indentation. */
function compose(written: Source): Composed {
  let source = written;
  for (let again = 0; ; again += source.text.length) {
    try {
      return { source, document: composeOnce(source) };
    } catch (error) {
      if (!(error instanceof Unclosed)) throw error;
      const text = again < mostReadAgain ? indented(source.text, error.at) : undefined;
      if (text === undefined) throw faultInYaml(source, error.at, 'a closing quote must follow');
      source = { ...source, text };
    }
  }
}

function composeOnce(source: Source): Document.Parsed {
  const documents = new Composer(options).compose(tokens(source), true, source.text.length);
  const [first, second] = [documents.next().value, documents.next().value];
  if (!first) throw faultInYaml(source, 0, 'there must be one document');
  const error = first.errors[0];
  if (error) throw faultInYaml(source, error.pos[0], requirement(error));
  if (second) throw faultInYaml(source, second.range[0], 'there must be one document');
  return first;
}

function requirement({ code, message }: YAMLParseError): string {
  return code === 'NON_STRING_KEY' ? 'names must be text' : message;
}

/** The parser's tokens. Ends at the first mistake, and before nesting is too deep for recursion. */
function* tokens(source: Source): Generator<CST.Token> {
  const parser = new Parser();
  let before = '';
  for (const lexeme of new Lexer().lex(source.text)) {
    if (before !== scalarFollows && isUnclosed(lexeme)) throw new Unclosed(parser.offset);
    before = lexeme;
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') throw faultInYaml(source, token.offset, token.message);
      if (token.type === 'directive') throw faultInYaml(source, token.offset, 'it must not have directives');
      yield token;
    }
    // The document and a scalar are on the parser's stack too.
    if (parser.stack.length > maxDepth + 2) throw tooDeep(source, parser.offset);
  }
  yield* parser.end();
}

/** The lexer announces all texts without quotes by this sign. */
const scalarFollows = '\x1f';

/** A text in quotes whose closing quote is missing, or stands in a line that is indented too little. */
class Unclosed extends Error {
  readonly at: number;

  constructor(at: number) {
    super('a closing quote must follow');
    this.at = at;
  }
}

function isUnclosed(lexeme: string): boolean {
  const quote = lexeme.charAt(0);
  return (quote === '"' || quote === "'") && closingQuote(lexeme, 0) === -1;
}

/** The position of the quote that ends the text in quotes which begins at `at`; -1 when there is none. */
function closingQuote(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let from = at + 1; ; ) {
    const found = quote === '"' ? skipEscapes(text, from) : text.indexOf(quote, from);
    if (found === -1 || quote === '"' || text.charAt(found + 1) !== quote) return found;
    from = found + 2;
  }
}

const escapeOrQuote = /["\\]/g;

function skipEscapes(text: string, from: number): number {
  escapeOrQuote.lastIndex = from;
  for (let found = escapeOrQuote.exec(text); found !== null; found = escapeOrQuote.exec(text)) {
    if (found[0] === '"') return found.index;
    escapeOrQuote.lastIndex = found.index + 2;
  }
  return -1;
}

/** A line that begins like a field: it may be one that hides the post, behind a quote that is one too many. */
const field = /\n["']?[\w-]+["']?[ \t]*:(?:[ \t\n]|$)/;

/** As in Hugo, lines inside quotes may be indented as they like; white space at their start is no part of the text. */
function indented(text: string, at: number): string | undefined {
  const end = closingQuote(text, at);
  if (end === -1 || field.test(text.slice(at, end))) return undefined;
  const column = at - text.lastIndexOf('\n', at);
  const deeper = text.slice(at, end).replace(/\n[ \t]*/g, `\n${' '.repeat(column)}`);
  return text.slice(0, at) + deeper + text.slice(end);
}
