import { remembered } from '../../content/remembered.ts';
import { styleTable } from './style-table.ts';

export type Style = {
  /** Declarations of the whole block. */
  block: string;
  /** The background of chosen lines, and the colour of numbers. */
  chosen: string;
  numbers: string;
  /** Declarations by class. */
  classes: ReadonlyMap<string, string>;
};

/** The style of a name, else that which Chroma falls back to. */
export const styleOf = remembered((name: string) => read(name.toLowerCase()) ?? read('swapoff') ?? plain, {
  most: 20,
  longest: 40,
});

const plain: Style = { block: '', chosen: '', numbers: '', classes: new Map() };

function read(name: string): Style | undefined {
  const line = styleTable.split('\n').find((one) => one.startsWith(`${name} `));
  if (line === undefined) return undefined;
  const [, block = '', chosen = '', numbers = '', ...groups] = line.split(' ');
  const classes = groups.flatMap((group) => {
    const at = group.indexOf(':');
    const css = written(group.slice(at + 1));
    return group
      .slice(0, at)
      .split('.')
      .map((one): [string, string] => [one, css]);
  });
  return { block: block === '-' ? '' : written(block), chosen, numbers, classes: new Map(classes) };
}

const shorthands = new Map([
  ['B', 'font-weight:bold'],
  ['I', 'font-style:italic'],
  ['U', 'text-decoration:underline'],
]);

const properties = new Map([
  ['c', 'color:'],
  ['b', 'background-color:'],
  ['r', 'border:'],
  ['w', 'font-weight:'],
  ['i', 'font-style:'],
]);

function written(short: string): string {
  return short
    .split(',')
    .map((part) => {
      const property = properties.get(part.charAt(0)) ?? '';
      return shorthands.get(part) ?? property + part.slice(1).replaceAll('_', ' ');
    })
    .join(';');
}
