/** https://gohugo.io/functions/lang/translate/ and https://gohugo.io/functions/lang/merge/ */

import { remembered } from '../../content/remembered.ts';
import { argumentAt, type Row, textAt, toFloat, toText } from '../../templates/functions/function.ts';
import { parseTemplate } from '../../templates/parse.ts';
import { runText } from '../../templates/run.ts';
import {
  dictOf,
  type ObjectType,
  stringOf,
  TemplateObject,
  type Tools,
  TypedObject,
  type Value,
} from '../../templates/value.ts';
import { members, type World } from '../objects/page-view.ts';
import { type Message, messagesIn } from '../translations.ts';

export function translationRows(world: World): readonly Row[] {
  return [
    ['i18n T lang.Translate translate', 1, 2, (args, tools) => translate(args, world, tools)],
    ['lang.Merge', 2, 2, (args, tools) => merge(argumentAt(args, 0), argumentAt(args, 1), tools)],
  ];
}

/** A number that a text shows as `.Count`. */
const countType: ObjectType<Value> = {
  name: 'i18n.intCount',
  print: (count) => toText(count),
  members: members<Value>({ Count: (count) => count }),
};

/** The text in the page's language, else in the default one; empty for a name that neither has. */
function translate(args: readonly Value[], world: World, tools: Tools): Value {
  const name = textAt(args, 0);
  const data = argumentAt(args, 1);
  const first = world.index.trees.keys().next().value ?? world.language;
  for (const code of [world.language, first]) {
    for (const tag of [code, code.replace(/-.*$/, '')]) {
      const message = messagesIn(world.rows.layouts, tag.toLowerCase()).get(name);
      const text = message && textFor(message, countIn(data, tools), code);
      if (text !== undefined) return text.includes('{{') ? filled(text, data, tools) : text;
    }
  }
  return '';
}

function textFor(message: Message, count: number | undefined, language: string): string | undefined {
  if (count === undefined) return message.get('other');
  return message.get(pluralForm(count, language)) ?? message.get('other');
}

function pluralForm(count: number, language: string): string {
  return pluralRules(language).select(count);
}

/** They take long to make. */
const pluralRules = remembered(
  (language) => {
    try {
      return new Intl.PluralRules(language);
    } catch {
      return new Intl.PluralRules('en');
    }
  },
  { most: 100, longest: 100 },
);

/** The number that decides the form: the value itself, or its `Count`. */
function countIn(data: Value, tools: Tools): number | undefined {
  const value = countOf(data, tools);
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  const text = stringOf(value);
  if (text === undefined || text === '') return undefined;
  try {
    return toFloat(text);
  } catch {
    return undefined;
  }
}

function countOf(data: Value, tools: Tools): Value {
  const map = dictOf(data);
  if (map !== undefined) return map.entries().find(([name]) => name.toLowerCase() === 'count')?.[1] ?? null;
  if (!(data instanceof TemplateObject)) return data;
  const member = data.member('Count');
  return typeof member === 'function' ? member([], tools) : (member ?? null);
}

/** The text with its actions run; none of them is a function. */
function filled(text: string, data: Value, tools: Tools): Value {
  tools.budget.spend(20);
  const dot = typeof data === 'bigint' ? new TypedObject(countType, data) : data;
  return runText(parseTemplate('i18n.txt', text), dot, {
    functions: new Map(),
    escapes: false,
    allowance: { steps: 1000, characters: 10_000 },
    warn: (message, _, strict) => tools.warn(message, strict),
  });
}

/** The pages of the first list, and those of the second that have no page in its language. */
function merge(own: Value, others: Value, tools: Tools): Value {
  const member = own instanceof TemplateObject ? own.member('MergeByLanguage') : undefined;
  return typeof member === 'function' ? member([others], tools) : own;
}
