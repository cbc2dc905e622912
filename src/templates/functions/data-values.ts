/** YAML, TOML and JSON as values of templates. */

import { parse, TomlDate } from 'smol-toml';
import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { sourceOf } from '../../content/data/data.ts';
import { checkJson } from '../../content/data/json.ts';
import { isMapping } from '../../content/data/mapping.ts';
import { maxDepth } from '../../content/data/source.ts';
import { composeYaml } from '../../content/data/yaml.ts';
import { type Budget, deepestValue } from '../budget.ts';
import { goDay, goTime } from '../go-time.ts';
import { unfit } from '../unfit.ts';
import { Dict, type Value } from '../value.ts';

/** Whole numbers are floats, as Go reads JSON. */
export function jsonValue(text: string): Value {
  checkJson(sourceOf(text, 1));
  return plainValue(JSON.parse(text.replace(/^\uFEFF/, '')));
}

export function tomlValue(text: string, timeZone = 'UTC'): Value {
  try {
    return plainValue(parse(text, { maxDepth, integersAsBigInt: true }), timeZone);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n', 1);
    throw unfit(`Cannot read TOML: ${reason.replace('Invalid TOML document: ', '')}`);
  }
}

function plainValue(plain: unknown, timeZone = 'UTC'): Value {
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain;
  if (typeof plain === 'number' || typeof plain === 'bigint') return plain;
  if (Array.isArray(plain)) return plain.map((item) => plainValue(item, timeZone));
  if (plain instanceof TomlDate) return momentValue(plain, timeZone);
  if (!isMapping(plain)) return null;
  return new Dict(Object.entries(plain).map(([name, value]) => [name, plainValue(value, timeZone)]));
}

function momentValue(date: TomlDate, timeZone: string): Value {
  if (date.isTime()) return date.toISOString();
  return date.isDate() ? goDay(date.getTime(), { timeZone }) : goTime(date.getTime(), { timeZone });
}

/** Each value costs a step, so that aliases cannot repeat without an end. */
export function yamlValue(text: string, budget: Budget): Value {
  const document = composeYaml(text);
  return nodeValue(document.contents, document, budget, 0);
}

function nodeValue(node: unknown, document: Document.Parsed, budget: Budget, depth: number): Value {
  budget.spendOn(8);
  if (depth > deepestValue)
    throw unfit(`Cannot read YAML: more than ${deepestValue} lists and maps are nested`);
  if (isAlias(node)) return nodeValue(node.resolve(document), document, budget, depth + 1);
  if (isSeq(node)) return node.items.map((item) => nodeValue(item, document, budget, depth + 1));
  if (isScalar(node)) return scalarValue(node.value, node.source ?? '');
  if (!isMap(node)) return null;
  const entries = new Map<string, Value>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value ?? '') : '';
    const made = nodeValue(value, document, budget, depth + 1);
    if (name !== '<<') entries.set(name, made);
    else for (const [own, inherited] of mergedInto(made)) if (!entries.has(own)) entries.set(own, inherited);
  }
  return new Dict(entries);
}

function mergedInto(value: Value): [string, Value][] {
  if (value instanceof Dict) return value.entries();
  return Array.isArray(value) ? value.flatMap(mergedInto) : [];
}

function scalarValue(value: unknown, source: string): Value {
  if (Number.isSafeInteger(value) && /^[-+]?\d+$|^0[xo]/i.test(source)) return BigInt(Number(value));
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return null;
}
