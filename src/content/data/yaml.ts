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
export function readYaml(source: Source): Reading {
  return yamlFields(source, compose(source).contents);
}

/** Checks a YAML document of any kind. */
export function checkYaml(source: Source): void {
  readAny(source, compose(source).contents);
}

/**
 * The names of a mapping that is a part of a document: the anchors of its aliases may be in other parts.
 *
 * @throws {Problem} For text that is no mapping, or is bad by itself.
 */
export function yamlNames(source: Source): string[] {
  const { contents } = compose(source);
  if (!isMap(contents)) throw faultInYaml(source, 0, 'a name with a value must stand here');
  if (!source.text.includes('*')) yamlFields(source, contents);
  return contents.items.map(({ key }) => (isScalar(key) ? String(key.value ?? '') : ''));
}

/** The syntax tree of a document, for values that keep more than plain data. */
export function composeYaml(text: string): Document.Parsed {
  return compose({ text: withLineFeeds(text), firstLine: 1 });
}

function compose(source: Source): Document.Parsed {
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
  for (const lexeme of new Lexer().lex(source.text)) {
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
