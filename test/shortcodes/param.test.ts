import { describe, expect, test } from 'vitest';
import { defaultSite } from '../../src/content/site/site.ts';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import { expandBuiltIns, post, problemOf, recordingContext } from './probe.ts';

const params = new Map<string, unknown>([
  ['version', '1.2'],
  ['count', 3],
  ['off', false],
  ['none', null],
  ['a.b', 'dotted'],
  ['nested', { Inner: { deep: 'x' }, list: ['a', 1, true] }],
  ['tags', ['one', 'two']],
  ['lists', [['a']]],
  ['day', new Date(0)],
]);
const site = {
  ...defaultSite,
  params: { version: 'site', Owner: 'me', social: { Mail: 'a@b.c' }, none: 'site' },
};
const parts = { post: { ...post, params }, site };

describe('param', () => {
  test.each([
    ['version', '1.2'],
    ['VERSION', '1.2'],
    ['count', '3'],
    ['off', 'false'],
    ['"a.b"', 'dotted'],
    ['nested.inner.deep', 'x'],
    ['"Nested.Inner.Deep"', 'x'],
    ['nested.list', 'a, 1, true'],
    ['tags', 'one, two'],
    ['day', '1970-01-01T00:00:00.000Z'],
    ['owner', 'me'],
    ['social.mail', 'a@b.c'],
    ['none', 'site'],
    ['name="version"', '1.2'],
  ])('shows %s', (args, text) => {
    expect(expandBuiltIns(`{{< param ${args} >}}`, parts).html).toBe(text);
  });

  test('is text, escaped wherever it lands', () => {
    const context = recordingContext({ post: { ...post, params: new Map([['x', '<b>"&']]) } });
    const { outputs } = expandShortcodes('{{< param x >}}', 1, context);
    expect([...outputs.values()]).toEqual([{ kind: 'text', text: '<b>"&' }]);
  });

  test.each([
    ['missing', /the front matter or the site must have it/],
    ['version.x', /must have it/],
    ['nested', /it must be one value or a list/],
    ['lists', /it must be one value or a list/],
    ['__proto__', /must have it/],
    ['constructor', /must have it/],
    ['toString', /must have it/],
    ['nested.__proto__', /must have it/],
    ['nested.constructor.name', /must have it/],
    ['tags.length', /must have it/],
    ['""', /the name of a parameter must be given/],
    ['', /the name of a parameter must be given/],
  ])('refuses %s', (args, message) => {
    const problem = problemOf(() => expandBuiltIns(`a\nb {{< param ${args} >}}`, parts));
    expect(problem.message).toMatch(message);
    expect(problem.errors).toMatchObject([{ line: 2, column: 3 }]);
  });

  test('shows front matter named like what every object has', () => {
    const named = {
      post: {
        ...post,
        params: new Map([
          ['__proto__', 'p'],
          ['constructor', 'c'],
        ]),
      },
    };
    expect(expandBuiltIns('{{< param __proto__ >}} {{< param constructor >}}', named).html).toBe('p c');
  });
});
