import { type Figure, isMet, writeTarget, writeValue } from './figure.ts';

const columns = ['', 'measured', 'target', '', ''];

/** All figures as one table for a terminal, under the headings of their parts. */
export function writeTable(figures: readonly Figure[]): string {
  const parts = Map.groupBy(figures, ({ part }) => part);
  return [...parts].map(([part, members]) => writePart(part, members)).join('\n\n');
}

function writePart(part: string, figures: readonly Figure[]): string {
  const rows = [columns.with(0, part), ...figures.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => writeRow(row, widths)).join('\n');
}

function cellsOf(figure: Figure): string[] {
  const met = isMet(figure);
  const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
  return [`  ${figure.name}`, writeValue(figure), writeTarget(figure), verdict, figure.note ?? ''];
}

function writeRow(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}
