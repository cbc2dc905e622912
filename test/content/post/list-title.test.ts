import { describe, expect, it } from 'vitest';
import { listTitleOf } from '../../../src/content/post/titles.ts';

/** What Hugo calls these terms under each style. */
describe('listTitleOf()', () => {
  it.each([
    ['foo', 'Foo', 'Foo', 'Foo'],
    ['the lord of the rings', 'The Lord of the Rings', 'The Lord Of The Rings', 'The lord of the rings'],
    ['iPhone of the day', 'IPhone of the Day', 'IPhone Of The Day', 'IPhone of the day'],
    ['hello-world', 'Hello-World', 'Hello-World', 'Hello-world'],
    ['a-b c_d', 'A-B C_d', 'A-B C_d', 'A-b c_d'],
    ['node.js', 'Node.js', 'Node.Js', 'Node.js'],
    ['3d print', '3d Print', '3d Print', '3d print'],
    ['日本', '日本', '日本', '日本'],
    ['über uns', 'Über Uns', 'Über Uns', 'Über uns'],
    ["o'reilly x", "O'reilly X", "O'Reilly X", "O'reilly x"],
    ['.net', '.Net', '.Net', '.net'],
    ['FOOBAR', 'FOOBAR', 'FOOBAR', 'FOOBAR'],
  ])('%s', (name, ap, go, firstupper) => {
    expect(listTitleOf(name, 'ap')).toBe(ap);
    expect(listTitleOf(name, 'chicago')).toBe(ap);
    expect(listTitleOf(name, 'go')).toBe(go);
    expect(listTitleOf(name, 'firstupper')).toBe(firstupper);
    expect([listTitleOf(name, 'none'), listTitleOf(name, null)]).toEqual([name, name]);
  });
});
