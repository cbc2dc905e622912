import {
  determineBranch,
  htmlDecodeTree,
} from '../../node_modules/htmlparser2/node_modules/entities/dist/decode.js';

export type Entity = { name: string; character: string; isLegacy: boolean };

const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

/** All names in a tree of the package entities, in their order. Its `bin-trie-flags` describe the nodes. */
export function readEntities(tree: Uint16Array = htmlDecodeTree, at = 0, name = ''): Entity[] {
  const node = tree[at] ?? 0;
  const [words, flag] = [node >> 14, (node & 0x2000) !== 0];
  if (words === 0 && flag) return readRun(tree, at, name);
  const found: Entity[] = [];
  const units = words === 1 ? [node & 0x1fff] : [...tree.slice(at + 1, at + words)];
  if (words > 0) found.push({ name, character: String.fromCharCode(...units), isLegacy: !flag });
  if (words === 1) return found;
  const nexts = letters.map((letter) => [
    letter,
    determineBranch(tree, node, at + (words || 1), letter.charCodeAt(0)),
  ]);
  return found.concat(
    nexts.flatMap(([letter, next]) =>
      Number(next) < 0 ? [] : readEntities(tree, Number(next), name + letter),
    ),
  );
}

/** Several letters in a row, two in a word, of which the first is in the node itself. */
function readRun(tree: Uint16Array, at: number, name: string): Entity[] {
  const length = ((tree[at] ?? 0) >> 7) & 0x3f;
  let run = String.fromCharCode((tree[at] ?? 0) & 0x7f);
  for (let index = 1; index < length; index++) {
    const word = tree[at + 1 + ((index - 1) >> 1)] ?? 0;
    run += String.fromCharCode((word >> (((index - 1) & 1) * 8)) & 0xff);
  }
  return readEntities(tree, at + 1 + (length >> 1), name + run);
}
