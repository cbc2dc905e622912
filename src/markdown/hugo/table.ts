import type { Tokens } from 'marked';
import type { Cell } from './hooks.ts';
import { hookAttributes, keptOf, written } from './shown-attributes.ts';
import type { Writing } from './writing.ts';

export function table(token: Tokens.Table, writing: Writing): string {
  const { policy } = writing.document;
  const row = (cells: readonly Tokens.TableCell[]) => cells.map((cell) => cellOf(cell, writing));
  const tHead = [row(token.header)];
  const tBody = token.rows.map(row);
  const ordinal = writing.ordinal('table');
  if (writing.hooks.table !== undefined) {
    const attributes = hookAttributes('table', token, policy);
    return writing.hooks.table({
      tHead,
      tBody,
      attributes,
      ordinal,
      position: () => writing.position(token),
    });
  }
  // Hugo writes tables by a template, in the order of a map, without empty values, and with its white space.
  const attributes = [...keptOf('table', token, policy)].filter(([, value]) => value !== '');
  const tag = `<table${written(attributes.sort(([one], [other]) => (one < other ? -1 : 1)))}>`;
  return `${tag}\n\t<thead>${rowsOf(tHead, 'th')}\n\t</thead>\n\t<tbody>${rowsOf(tBody, 'td')}\n\t</tbody>\n</table>\n`;
}

/** A cell that the row leaves out has no alignment. */
function cellOf(cell: Tokens.TableCell, writing: Writing): Cell {
  return { text: writing.inline(cell.tokens), alignment: 'isMissing' in cell ? '' : (cell.align ?? '') };
}

function rowsOf(rows: readonly (readonly Cell[])[], name: 'th' | 'td'): string {
  return rows
    .map((row) => `\n\t\t\t<tr>${row.map((cell) => tagOf(cell, name)).join('')}\n\t\t\t</tr>`)
    .join('');
}

function tagOf({ text, alignment }: Cell, name: 'th' | 'td'): string {
  const style = alignment === '' ? '' : ` style="text-align: ${alignment}"`;
  return `\n\t\t\t\t\t<${name}${style}>${text}</${name}>`;
}
