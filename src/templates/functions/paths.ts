/** https://gohugo.io/functions/path/ */

import { trimRight } from '../../content/post/letters.ts';
import { hasReadMarked, listOf, Marked, stringOf, TypedObject, type Value } from '../value.ts';
import { type Row, textAt, toText } from './function.ts';

const any = Number.POSITIVE_INFINITY;

export const paths: readonly Row[] = [
  ['path.Base', 1, 1, (args) => base(textAt(args, 0))],
  ['path.BaseName', 1, 1, (args) => baseName(textAt(args, 0))],
  ['path.Clean', 1, 1, (args) => clean(textAt(args, 0))],
  ['path.Dir', 1, 1, (args) => directory(textAt(args, 0))],
  ['path.Ext', 1, 1, (args) => extension(textAt(args, 0))],
  ['path.Join', 1, any, (args) => join(args)],
  ['path.Split', 1, 1, (args) => split(textAt(args, 0))],
];

function base(path: string): string {
  if (path === '') return '.';
  const trimmed = trimRight(path, '/');
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

function baseName(path: string): string {
  const [name, end] = [base(path), extension(path)];
  return end !== '' && name.endsWith(end) ? name.slice(0, -end.length) : name;
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot);
}

function directory(path: string): string {
  return clean(path.slice(0, path.lastIndexOf('/') + 1));
}

/** The shortest path for the same place; `.` for an empty one. */
export function clean(path: string): string {
  const isRooted = path.startsWith('/');
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isRooted) kept.push('..');
  }
  return (isRooted ? '/' : '') + kept.join('/') || '.';
}

function join(args: readonly Value[]): string {
  const elements = args.flatMap((value) => listOf(value) ?? [value]).map(toText);
  const joined = elements.filter((element) => element !== '').join('/');
  return joined === '' ? '' : clean(joined);
}

type Split = { directory: Value; file: Value };

const splitType = {
  name: 'paths.DirFile',
  members: new Map([
    ['Dir', ({ directory }: Split) => directory],
    ['File', ({ file }: Split) => file],
  ]),
  print: ({ directory, file }: Split) => `${stringOf(directory)}|${stringOf(file)}`,
};

/** Both parts of a text of a post are such texts. */
function split(path: string): Value {
  const isMarked = hasReadMarked();
  const end = path.lastIndexOf('/') + 1;
  const part = (text: string): Value => (isMarked ? new Marked(text) : text);
  return new TypedObject(splitType, { directory: part(path.slice(0, end)), file: part(path.slice(end)) });
}
