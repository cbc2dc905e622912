import { expect, test } from 'vitest';
import { ReservedTickets } from '../../src/catalog/reserved-tickets.ts';

test('a hundred tickets need one reservation', () => {
  const { draw, asked } = counted();
  expect(Array.from({ length: 100 }, draw)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(asked).toEqual([[100, 0]]);
  expect(draw()).toBe(101);
  expect(asked).toHaveLength(2);
});

test('after a failed transaction, tickets are reserved above those that were drawn', () => {
  const { tickets, draw, asked } = counted();
  expect([draw(), draw()]).toEqual([1, 2]);
  tickets.forget();
  expect(draw()).toBe(101);
  expect(asked).toEqual([
    [100, 0],
    [100, 2],
  ]);
});

/** Reserves from a counter that starts at 1. */
function counted() {
  const tickets = new ReservedTickets();
  const asked: [count: number, above: number][] = [];
  let next = 1;
  const reserve = (count: number, above: number) => {
    asked.push([count, above]);
    next += count;
    return next - count;
  };
  return { tickets, asked, draw: () => tickets.draw(reserve) };
}
