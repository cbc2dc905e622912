/** Code in templates: https://gohugo.io/functions/transform/highlight/ */

import { isMapping } from '../content/data/mapping.ts';
import type { Plain } from '../content/data/source.ts';
import type { Site } from '../content/site/site.ts';
import { ownPolicy } from '../html/own-policy.ts';
import type { Policy } from '../html/policy.ts';
import { keptAttributes } from '../html/written-html.ts';
import {
  type CodeOptions,
  type CodeSettings,
  defaultCodeSettings,
  type LineRanges,
  type OptionValue,
  readOptionText,
  withOptions,
} from '../markdown/chroma/code-settings.ts';
import { canHighlight, highlightCode } from '../markdown/chroma/highlight-code.ts';
import { argumentAt, type FunctionTable, functionTable, textAt } from '../templates/functions/function.ts';
import { readField } from '../templates/read-field.ts';
import {
  Dict,
  dictOf,
  listOf,
  Safe,
  stringOf,
  TemplateObject,
  type Tools,
  type Value,
} from '../templates/value.ts';

/** The settings `markup.highlight` of a site. */
export function codeSettings({ hugo, codeLines }: Pick<Site, 'hugo' | 'codeLines'>): CodeSettings {
  const markup = hugo['markup'];
  const written = isMapping(markup) ? memberOf(markup, 'highlight') : undefined;
  const options = isMapping(written) ? Object.entries(written).filter(isOption) : [];
  return withOptions({ ...defaultCodeSettings, ...codeLines }, options);
}

export function memberOf(mapping: { readonly [name: string]: Plain }, name: string): Plain | undefined {
  return Object.entries(mapping).find(([key]) => key.toLowerCase() === name)?.[1];
}

function isOption(entry: [string, Plain]): entry is [string, string | number | boolean] {
  return ['string', 'number', 'boolean'].includes(typeof entry[1]);
}

export function highlightFunctions(site: Site): FunctionTable {
  const settings = codeSettings(site);
  return functionTable([
    [
      'highlight transform.Highlight',
      1,
      3,
      (args) => {
        const options = withOptions(settings, optionsOf(argumentAt(args, 2)));
        const { wrapped } = highlightCode(textAt(args, 0), args.length > 1 ? textAt(args, 1) : '', options);
        return html(wrapped);
      },
    ],
    ['transform.CanHighlight', 1, 1, (args) => canHighlight(textAt(args, 0))],
    [
      'transform.HighlightCodeBlock',
      1,
      2,
      (args, tools) => highlightBlock(settings, ownPolicy(site.unsafe), args, tools),
    ],
  ]);
}

/** The block of code that a render hook gets, coloured. */
function highlightBlock(settings: CodeSettings, policy: Policy, args: readonly Value[], tools: Tools): Value {
  const read = (name: string) => readField(argumentAt(args, 0), name, [], tools);
  const own = optionsOf(read('Options'));
  const lineAnchors = settings.lineAnchors || `hl-${read('Ordinal')}`;
  const more = optionsOf(argumentAt(args, 1));
  const options: CodeOptions = withOptions({ ...settings, lineAnchors }, [...own, ...more]);
  const attributes = [...(dictOf(read('Attributes'))?.entries() ?? [])].flatMap(
    ([name, value]): [string, string][] => {
      const text = stringOf(value);
      return text === undefined ? [] : [[name, text]];
    },
  );
  const { wrapped, inner } = highlightCode(
    stringOf(read('Inner')) ?? '',
    stringOf(read('Type')) ?? '',
    options,
    keptAttributes('div', new Map(attributes), policy),
  );
  return new TemplateObject('the code', [
    ['Wrapped', html(wrapped)],
    ['Inner', html(inner)],
  ]);
}

/** A text of options, or a map. */
function optionsOf(value: Value): [string, OptionValue][] {
  const written = stringOf(value);
  if (written !== undefined) return readOptionText(written);
  return [...(dictOf(value) ?? new Dict([])).entries()].flatMap(([name, each]): [string, OptionValue][] => {
    if (typeof each === 'boolean') return [[name, each]];
    if (typeof each === 'bigint' || typeof each === 'number') return [[name, Number(each)]];
    const ranges = rangesOf(each);
    if (ranges !== undefined) return [[name, ranges]];
    const text = stringOf(each);
    return text === undefined ? [] : [[name, text]];
  });
}

/** Lines of a hook's options are counted from 0. */
function rangesOf(value: Value): LineRanges | undefined {
  return listOf(value)?.flatMap((range) => {
    const [from = null, to = null] = listOf(range) ?? [];
    return typeof from === 'bigint' && typeof to === 'bigint'
      ? [[Number(from) + 1, Number(to) + 1] as const]
      : [];
  });
}

/** Everything in it is escaped. */
function html(text: string): Safe {
  return new Safe('HTML', text, true);
}
