import { describe, expect, test } from 'vitest';
import { expandBuiltIns, problemOf } from './probe.ts';

const id = '0RKpf3rK57I';

describe('youtube', () => {
  test.each([
    [`{{< youtube ${id} >}}`, `{{< video ${id} >}}`],
    [`{{< youtube id="${id}" >}}`, `{{< video ${id} >}}`],
    [`{{< youtube "https://youtu.be/${id}?t=5" >}}`, `{{< video src=${id} start=5 >}}`],
    [`{{< youtube ${id} "wide dark" >}}`, `{{< video src=${id} class="wide dark" >}}`],
    [`{{< youtube id=${id} loading=lazy start=30 end=60 >}}`, `{{< video src=${id} start=30 end=60 >}}`],
    [
      `{{< youtube id=${id} title="T" class="c" autoplay="true" >}}`,
      `{{< video src=${id} title=T class=c >}}`,
    ],
    [
      `{{< youtube id=${id} allowFullScreen=false mute=true loop=true >}}`,
      `{{< video src=${id} muted=1 loop=1 >}}`,
    ],
    [`{{< youtube id=${id} controls=false />}}`, `{{< video src=${id} controls=0 >}}`],
  ])('%s is %s', (text, video) => {
    const { html, warnings, playerNeeded } = expandBuiltIns(text);
    expect({ html, warnings, playerNeeded }).toEqual({
      html: expandBuiltIns(video).html,
      warnings: [],
      playerNeeded: true,
    });
  });

  test.each([
    ['{{< youtube >}}', /a source must be given/],
    ['{{< youtube 76979871 >}}', /must be the id or address of a YouTube video/],
    ['{{< youtube "x.mp4" >}}', /YouTube video/],
    [`{{< youtube ${id} title="T" >}}`, /all named or all positional/],
  ])('refuses %s', (text, message) => {
    expect(problemOf(() => expandBuiltIns(text)).message).toMatch(message);
  });
});

describe('vimeo', () => {
  test.each([
    ['{{< vimeo 76979871 >}}', '{{< video 76979871 >}}'],
    ['{{< vimeo 76979871 "wide" "T" >}}', '{{< video src=76979871 class=wide title=T >}}'],
    [
      '{{< vimeo id="76979871" class="wide" title="T" loading=lazy dnt=true >}}',
      '{{< video src=76979871 class=wide title=T >}}',
    ],
    ['{{< vimeo "https://vimeo.com/76979871/8272103f6e" >}}', '{{< video "76979871?h=8272103f6e" >}}'],
    ['{{< vimeo 12345678901 >}}', '{{< video vimeo=12345678901 >}}'],
  ])('%s is %s', (text, video) => {
    const { html, warnings, playerNeeded } = expandBuiltIns(text);
    expect({ html, warnings, playerNeeded }).toEqual({
      html: expandBuiltIns(video).html,
      warnings: [],
      playerNeeded: true,
    });
  });

  test('warns of an end, which the Vimeo player does not know', () => {
    const { warnings } = expandBuiltIns('{{< vimeo id=76979871 end=10 >}}');
    expect(warnings).toMatchObject([{ message: expect.stringContaining('Cannot use end'), strict: false }]);
  });

  test.each([
    ['{{< vimeo >}}', /a source must be given/],
    [`{{< vimeo ${id} >}}`, /must be the id or address of a Vimeo video/],
  ])('refuses %s', (text, message) => {
    expect(problemOf(() => expandBuiltIns(text)).message).toMatch(message);
  });
});
