import type { Tokens } from 'marked';
import { keptAttributes } from '../../html/written-html.ts';
import { constantOf, readTypedAttributes } from '../attributes.ts';
import { type OptionValue, optionNames, withOptions } from '../chroma/code-settings.ts';
import { highlightCode } from '../chroma/highlight-code.ts';
import { forHook } from './shown-attributes.ts';
import type { Writing } from './writing.ts';

/** Lookbehind keeps the search linear. */
const lastLineEnds = /(?<!\n)\n+$/;

export function code(token: Tokens.Code, writing: Writing): string {
  const { document, hooks } = writing;
  const inner = token.text;
  if (token.codeBlockStyle === 'indented') return plainBlock(inner, '', writing);
  const info = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*([^\n]*)/.exec(token.raw)?.[1]?.trim() ?? '';
  const [word = ''] = info.split(/\s/, 1);
  const type = word.split('{', 1)[0] ?? '';
  if (!document.code.codeFences) return plainBlock(inner, type, writing);
  const chomped = inner.replace(lastLineEnds, '');
  const { options, attributes } = optionsOf(info);
  const ordinal = writing.ordinal('code');
  const hook = hooks.codeblock?.(type);
  if (hook !== undefined) {
    const position = () => writing.position(token);
    return hook({
      type,
      inner: chomped,
      options: forTemplates(options),
      attributes: forHook('div', attributes, document.policy),
      ordinal,
      position,
    });
  }
  const settings = { ...document.code, lineAnchors: document.code.lineAnchors || `hl-${ordinal}` };
  const texts = new Map([...attributes].map(([name, value]) => [name, String(value)]));
  const shown = keptAttributes('div', texts, document.policy);
  const text = chomped === '' ? '' : `${chomped}\n`;
  return highlightCode(text, type, withOptions(settings, options), shown, document.highlight).wrapped;
}

function plainBlock(inner: string, language: string, { document }: Writing): string {
  const text = inner === '' || inner.endsWith('\n') ? inner : `${inner}\n`;
  const name = language === '' ? '' : ` class="language-${document.marks.escape(language)}"`;
  return `<pre><code${name}>${document.marks.escape(text)}</code></pre>\n`;
}

/** The braces after the language: options of the highlighter, and attributes of the block. */
function optionsOf(info: string): {
  options: Map<string, OptionValue>;
  attributes: Map<string, OptionValue>;
} {
  const options = new Map<string, OptionValue>();
  const attributes = new Map<string, OptionValue>();
  const end = info.indexOf('}', Math.max(0, info.indexOf('{')));
  const start = end === -1 ? -1 : info.lastIndexOf('{', end);
  const found = start === -1 ? null : readTypedAttributes(info, start);
  for (const [name, { text, isText }] of found ?? []) {
    if (optionNames.has(name)) options.set(name, optionValue(text, isText));
    else if (typeof text === 'string') attributes.set(name, optionValue(text, isText));
  }
  return { options, attributes };
}

function optionValue(text: string | readonly string[], isText: boolean): OptionValue {
  if (typeof text !== 'string') return text.flatMap(rangeOf);
  return isText ? text : constantOf(text);
}

function rangeOf(part: string): [number, number][] {
  const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
  return from === undefined ? [] : [[Number(from), Number(to)]];
}

/** Templates see lines counted from 0. */
function forTemplates(options: ReadonlyMap<string, OptionValue>): Map<string, OptionValue> {
  const fromZero = (value: OptionValue) =>
    typeof value === 'object' ? value.map(([from, to]) => [from - 1, to - 1] as const) : value;
  return new Map([...options].map(([name, value]) => [name, fromZero(value)]));
}
