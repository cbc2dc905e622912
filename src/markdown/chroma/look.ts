import type { CodeOptions } from './code-settings.ts';
import { styleOf } from './styles.ts';

/** The attributes of the parts of a block, each with a space before it. */
export type Look = {
  block: string;
  table: string;
  cell: string;
  wideCell: string;
  line: string;
  chosenLine: string;
  chosen: string;
  code: string;
  number: string;
  tableNumber: string;
  anchor: string;
  /** The attribute of a part of the code by its class; empty for none. */
  part(name: string): string;
};

export function lookOf(options: CodeOptions): Look {
  return options.noClasses ? inStyles(options) : inClasses;
}

const inClasses: Look = {
  ...{
    block: ' class="chroma"',
    table: ' class="lntable"',
    cell: ' class="lntd"',
    wideCell: ' class="lntd"',
  },
  ...{ line: ' class="line"', chosenLine: ' class="line hl"', chosen: ' class="hl"', code: ' class="cl"' },
  ...{ number: ' class="ln"', tableNumber: ' class="lnt"', anchor: ' class="lnlinks"' },
  part: (name) => ` class="${name}"`,
};

const cell = 'vertical-align:top;padding:0;margin:0;border:0;';

function inStyles({ style: name, tabWidth, chosen }: CodeOptions): Look {
  const style = styleOf(name);
  const tabs =
    tabWidth === 8 || tabWidth === 0
      ? ''
      : `-moz-tab-size:${tabWidth};-o-tab-size:${tabWidth};tab-size:${tabWidth};`;
  const grid = chosen.length > 0 ? 'display:grid;' : '';
  const block = `${style.block === '' ? '' : `${style.block};`}${tabs}-webkit-text-size-adjust:none;${grid}`;
  const number = ` style="white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;color:${style.numbers}"`;
  const background = `background-color:${style.chosen}`;
  return {
    block: ` style="${block}"`,
    table: ' style="border-spacing:0;padding:0;margin:0;border:0;"',
    cell: ` style="${cell}"`,
    wideCell: ` style="${cell};width:100%"`,
    line: ' style="display:flex;"',
    chosenLine: ` style="display:flex; ${background}"`,
    chosen: ` style="${background}"`,
    code: '',
    number,
    tableNumber: number,
    anchor: ' style="outline:none;text-decoration:none;color:inherit"',
    part: (part) => {
      const css = style.classes.get(part);
      return css === undefined ? '' : ` style="${css}"`;
    },
  };
}
