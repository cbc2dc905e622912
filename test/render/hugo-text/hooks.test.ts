import { describe, expect, it } from 'vitest';
import { defaultMarkup } from '../../../src/content/site/markup.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { jsonHooks } from './hooks.ts';
import { textOf } from './sections.ts';

const [body = '', answer = ''] = ['md', 'html'].map((kind) => {
  const files = import.meta.glob<string>('./hooks/*', { query: '?raw', import: 'default', eager: true });
  return files[`./hooks/every-hook.${kind}`] ?? '';
});

const site = {
  ...{ ...defaultSite, unsafe: true, attributes: { title: true, block: true } },
  markup: {
    ...{ ...defaultMarkup, wrapsImages: false },
    blockFormulas: [['$$', '$$'] as const, ['\\[', '\\]'] as const],
    inlineFormulas: [['\\(', '\\)'] as const],
  },
};

describe('hooks of renderHugoText()', () => {
  it('are given the data that Hugo gives them', () => {
    expect(textOf(body, { site, hooks: jsonHooks, hasPassthrough: true }).html).toBe(answer);
  });

  it('tell attributes that may stand in a tag from texts of the post', () => {
    const seen: [string, unknown][] = [];
    const hooks = {
      heading: ({ attributes }: { attributes: ReadonlyMap<string, unknown> }) => {
        seen.push(...attributes);
        return '';
      },
    };
    const html = textOf('# A {.a b="x\\"y" style="c" onclick="d" x-e="f"}', { hooks }).html;
    expect([html, Object.fromEntries(seen)]).toEqual([
      '',
      {
        class: { value: 'a', isSound: true },
        b: { value: 'x"y', isSound: false },
        style: { value: 'c', isSound: false },
        'x-e': { value: 'f', isSound: false },
        id: { value: 'a', isSound: true },
      },
    ]);
  });

  it('return HTML that stays as it is', () => {
    const hooks = { link: () => '<script>x</script>', table: () => '<b' };
    expect(textOf('[a](b)\n\n| a |\n|---|', { hooks }).html).toBe('<p><script>x</script></p>\n<b');
  });
});
