/** Turns a YAML syntax tree into plain data. The package's own function repeats aliases without a limit. */

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem } from '../../problem.ts';
import { isMapping } from './mapping.ts';
import {
  faultIn,
  maxDepth,
  type Names,
  numberOrText,
  type Plain,
  quoted,
  type Reading,
  recordName,
  type Source,
  tooDeep,
} from './source.ts';

/** The total of characters that aliases may repeat. */
const maxRepeated = 100_000;

/** A value and the cost of an alias to it: characters, and levels of nesting. */
type Built = { value: Plain; size: number; depth: number };

type Builder = {
  source: Source;
  anchors: Map<string, Built>;
  repeated: number;
};

/** @param root The contents of a document without errors, with limited nesting. */
export function yamlFields(source: Source, root: unknown): Reading {
  const value = new Map<string, Plain>();
  const names: Names = { offset: 0 };
  const builder: Builder = { source, anchors: new Map(), repeated: 0 };
  if (isMap(root)) mappingOf(builder, root, names, value);
  else if (root !== null && !(isScalar(root) && root.value === null)) {
    throw faultInYaml(source, startOf(root), 'names with values must stand here, such as "title: Hello"');
  }
  return { value, names };
}

/** The value of a document of any kind. */
export function readAny(source: Source, root: unknown): Plain {
  return build({ source, anchors: new Map(), repeated: 0 }, root, { offset: 0 }).value;
}

export function faultInYaml(source: Source, offset: number, mustHold: string): Problem {
  return faultIn(source, Math.min(offset, source.text.length), `Cannot read YAML: ${mustHold.slice(0, 200)}`);
}

function build(builder: Builder, node: unknown, names: Names): Built {
  if (isAlias(node)) return repeat(builder, node.source, startOf(node));
  const built = buildNew(builder, node, names);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) builder.anchors.set(node.anchor, built);
  return built;
}

function buildNew(builder: Builder, node: unknown, names: Names): Built {
  if (isMap(node)) {
    const fields = new Map<string, Plain>();
    const { size, depth } = mappingOf(builder, node, names, fields);
    return { value: Object.fromEntries(fields), size, depth };
  }
  if (isSeq(node)) return listOf(builder, node, names);
  if (isScalar(node)) return { value: scalarOf(node), size: 1 + (node.source?.length ?? 0), depth: 0 };
  return { value: null, size: 1, depth: 0 };
}

function repeat(builder: Builder, anchor: string, offset: number): Built {
  const built = builder.anchors.get(anchor);
  if (!built)
    throw faultInYaml(
      builder.source,
      offset,
      `${quoted(`&${anchor}`)} must stand before ${quoted(`*${anchor}`)}`,
    );
  builder.repeated += built.size;
  if (builder.repeated > maxRepeated) {
    throw faultInYaml(builder.source, offset, `aliases may repeat at most ${maxRepeated} characters`);
  }
  return built;
}

function listOf(builder: Builder, list: YAMLSeq, names: Names): Built {
  const items = list.items.map((item, index) => {
    if (isScalar(item)) recordName(names, String(index), startOf(item));
    return build(builder, item, names);
  });
  return { value: items.map((item) => item.value), ...measure(builder, items, list) };
}

/** Fills `fields` and returns the cost of an alias to the mapping. */
function mappingOf(builder: Builder, mapping: YAMLMap, names: Names, fields: Map<string, Plain>) {
  const values: Built[] = [];
  const merged: Pair[] = [];
  for (const pair of mapping.items) {
    if (isMergeKey(pair.key)) {
      if (merged.length > 0) {
        throw faultInYaml(builder.source, startOf(pair.key), '"<<" must stand only once in a mapping');
      }
      merged.push(pair);
      continue;
    }
    const name = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
    const offset = startOf(pair.key);
    if (fields.has(name)) {
      throw faultInYaml(builder.source, offset, `${quoted(name)} must stand only once in a mapping`);
    }
    const built = build(builder, pair.value, recordName(names, name, offset));
    values.push(built);
    fields.set(name, built.value);
  }
  // A mapping's own names win over merged ones, wherever `<<` stands.
  for (const pair of merged) values.push(merge(builder, pair, names, fields));
  return measure(builder, values, mapping);
}

/** https://yaml.org/type/merge.html: a mapping, or a list of mappings. The first mapping with a name wins. */
function merge(
  builder: Builder,
  { key, value: node }: Pair,
  names: Names,
  fields: Map<string, Plain>,
): Built {
  const built = build(builder, node, { offset: startOf(key) });
  const mappings: readonly Plain[] = Array.isArray(built.value) ? built.value : [built.value];
  for (const mapping of mappings) {
    if (!isMapping(mapping)) {
      throw faultInYaml(builder.source, startOf(key), '"<<" must be given a mapping or a list of mappings');
    }
    for (const [name, value] of Object.entries(mapping)) {
      if (fields.has(name)) continue;
      fields.set(name, value);
      recordName(names, name, startOf(key));
    }
  }
  return built;
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function measure(builder: Builder, parts: readonly Built[], node: YAMLMap | YAMLSeq) {
  let size = 1;
  let depth = 0;
  for (const part of parts) {
    size += part.size;
    depth = Math.max(depth, part.depth);
  }
  if (depth >= maxDepth) throw tooDeep(builder.source, startOf(node));
  return { size, depth: depth + 1 };
}

function scalarOf({ value, source }: Scalar): Plain {
  if (value === null || typeof value === 'boolean') return value;
  return typeof value === 'number' ? numberOrText(source ?? String(value)) : String(value);
}
