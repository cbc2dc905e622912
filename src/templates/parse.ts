import { faultIn, withLineFeeds } from '../content/data/source.ts';
import { Problem } from '../problem.ts';
import { bodyOf, parseNodes } from './parse-nodes.ts';
import { Parser } from './parser.ts';
import { splitTemplate } from './pieces.ts';
import type { Body, Template } from './template.ts';
import { TemplateProblem } from './template-problem.ts';
import { isPlainText, needsBase } from './template-set.ts';

/** Characters of a template. Some hold all of a site's icons. */
const maxLength = 1_048_576;

/**
 * Parses a template. Whether its functions exist is checked only when it runs.
 *
 * @param name The file, for messages.
 * @throws {TemplateProblem} With the place of a part that cannot be read.
 */
export function parseTemplate(name: string, written: string): Template {
  try {
    return parse(name, withLineFeeds(written.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [{ line = 1, column = 1 } = {}] = error.errors;
    throw new TemplateProblem(error.message, { file: name, line, column }, []);
  }
}

function parse(name: string, text: string): Template {
  const source = { name, text, firstLine: 1 };
  if (text.length > maxLength) {
    throw faultIn(source, 0, `Cannot read the template: it must not have more than ${maxLength} characters`);
  }
  const parser = new Parser(source, splitTemplate(source));
  const { nodes, end } = parseNodes(parser);
  if (end !== undefined)
    throw parser.fault(end.at, `Cannot read "${end.word}": nothing is open that it belongs to`);
  const body = bodyOf(parser, nodes);
  const { definitions } = parser;
  return {
    ...body,
    readsInner: readsInner(body, definitions),
    name,
    text,
    definitions,
    needsBase: needsBase(text),
    isPlainText: isPlainText(name),
  };
}

function readsInner(body: Body, definitions: ReadonlyMap<string, Body>, passed = new Set<Body>()): boolean {
  if (body.readsInner || passed.has(body)) return body.readsInner;
  passed.add(body);
  const called = body.calls.map(({ name }) => definitions.get(name)).filter((one) => one !== undefined);
  return called.some((one) => readsInner(one, definitions, passed));
}
