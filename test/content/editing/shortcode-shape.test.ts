import { describe, expect, it } from 'vitest';
import { shortcodeShape } from '../../../src/content/editing/shortcode-shape.ts';

const shape = (text: string, key = 'shortcodes/note.html') => shortcodeShape(key, text);

describe('shortcodeShape()', () => {
  it.each<[string, Partial<ReturnType<typeof shape>>]>([
    ['<hr>', { arguments: [], positions: 0, encloses: false, makesMarkdown: false }],
    ['{{ .Get "kind" }}{{- with .Get `title` -}}{{ . }}{{ end }}', { arguments: ['kind', 'title'] }],
    ['{{ $.Get "a" }}{{ .Get "A" }}', { arguments: ['A'] }],
    ['{{ .Params.src }}{{ index .Params "alt" }}{{ isset .Params "alt" }}', { arguments: ['src', 'alt'] }],
    ['{{ .Get 0 }} {{ .Get 2 }}', { arguments: [], positions: 3 }],
    ['{{ or (.Get "src") (.Get 0) }}', { arguments: ['src'], positions: 0 }],
    ['{{ .Parent.Get "outer" }}{{ .Page.Params.title }}{{ $x.Get "y" }}', { arguments: [], positions: 0 }],
    ['{{ .Inner | markdownify }}', { encloses: true }],
    ['{{ .Parent.Inner }}.Inner', { encloses: false }],
    ['{{/* .Get "no" .Inner */}}{{- /* .Get "no" */ -}}', { arguments: [], encloses: false }],
    ['.Get "no"', { arguments: [] }],
    ['{{ .Get "never" ', { arguments: [] }],
  ])('reads %j', (text, expected) => {
    expect(shape(text)).toMatchObject(expected);
  });

  it.each([
    ['shortcodes/note.html', 'note'],
    ['shortcodes/ui/badge', 'ui/badge'],
    ['layouts/_shortcodes/a.html', 'a'],
    ['layouts/shortcodes/b/c.md', 'b/c'],
  ])('names %s', (key, name) => {
    expect(shape('', key)).toMatchObject({ name, makesMarkdown: key.endsWith('.md') });
  });

  it('takes time that grows with the text alone', () => {
    const text = `{{ ${'.Get "a" '.repeat(20_000)}`.repeat(2) + '{{'.repeat(100_000);
    const start = performance.now();
    shape(text);
    shape(`{{ ${'$.Params.'.repeat(100_000)} }}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
