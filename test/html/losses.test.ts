/** What is left out of HTML is told, with its line; a frame of a known player is a video. */

import { describe, expect, it } from 'vitest';
import { checkShortcode } from '../../src/render/check-shortcode.ts';
import { renderBody, type Surroundings } from '../render/post.ts';

function told(body: string, around: Surroundings = {}): string[] {
  return renderBody(body, { bodyLine: 5, ...around }).warnings.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

/** Own shortcodes as facts, by name. */
function own(templates: Record<string, string>): Surroundings {
  const resolutions = Object.entries(templates).map(([name, text]) => [
    `shortcode:${name}`,
    { kind: 'template', key: `shortcodes/${name}.html`, text },
  ]);
  return { resolutions: Object.fromEntries(resolutions) };
}

describe('an author is told of', () => {
  it.each([
    ['a\n\n<script>x</script>', '7:1 Cannot show <script>: it is left out'],
    ['a <script src="/x.js"></script>', '5:3 Cannot show <script>: it is left out'],
    ['> <style>p{}</style>', '5:3 Cannot show <style>: it is left out'],
    ['a\n<b style="color:red">x</b>', '6:1 Cannot use style on <b>: styles are left out'],
    ['<p\n  onclick="x()">y</p>', '5:1 Cannot use onclick on <p>: nothing in a text may run'],
    ['\n[x](javascript:alert)', '6:5 Cannot use href on <a>: "javascript:alert" must be'],
    ['![x](data:text/html,a)', '5:6 Cannot use src on <img>: "data:text/html,a" must be'],
    ['[x](data:image/png,a)', '5:5 Cannot use href on <a>: "data:image/png,a" must be'],
    ['<iframe src="https://example.org/"></iframe>', '5:1 Cannot show the frame "https://example.org/"'],
    [
      '<iframe src="https://www.youtube.com/embed/videoseries?list=PLx"></iframe>',
      '5:1 Cannot show the frame',
    ],
    ['<object data="/a.swf"></object>', '5:1 Cannot show <object>'],
    ['<svg><path d="M0"/></svg>', '5:1 Cannot show <svg>'],
    ['<font color="red">x</font>', '5:1 Cannot use <font>: its tags are left out'],
    ['<form action="/x"><button>y</button></form>', '5:1 Cannot use <form>: its tags are left out'],
    ['<input type="text">', '5:1 Cannot use <input>: its tags are left out'],
    ['<table bgcolor="red"><tr><td>x</td></tr></table>', '5:1 Cannot use bgcolor on <table>: it is left out'],
    ['`<script>x</script>`\n\n<script>x</script>', '7:1 Cannot show <script>: it is left out'],
    ['```html\n<p style="a">\n```\n\n<p style="a">x</p>', '9:1 Cannot use style on <p>'],
  ])('%j', (body, message) => {
    expect(told(body)[0]).toContain(message);
  });

  it.each([
    '<foo>x</foo>',
    '<p data-x="1" foo="2">x</p>',
    '<p style="">x</p>',
    '<!-- <script>x</script> -->',
    '`<script>`',
  ])('nothing that a browser would take no notice of either: %j', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('each kind once a line', () => {
    expect(told('<b style="a">x</b> <b style="c">y</b> <i style="a">z</i>\n<b style="a">x</b>')).toHaveLength(
      3,
    );
  });

  it('a bounded number of lines', () => {
    const body = Array.from({ length: 3_000 }, (_, line) => `<b style="a${line}">x</b>`).join('\n');
    const all = told(body);
    expect(all).toHaveLength(21);
    expect(all[19]).toContain('24:1 ');
    expect(all[20]).toContain('there are 2980 more');
  });

  it('the same, with the allow-list lifted', () => {
    expect(told('<script>x</script>\n\n<p style="a">x</p>', { site: { unsafe: true } })).toEqual([
      expect.stringContaining('5:1 Cannot show <script>'),
      expect.stringContaining('7:1 Cannot use style on <p>'),
    ]);
  });

  it.each([
    ['<form action="/x"><button>y</button></form>', 'Cannot use action on <form>: a form sends nowhere'],
    ['<form><button formaction="/x">y</button></form>', 'Cannot use formaction on <button>: a form sends'],
    ['<map name="m"><area href="/x"></map>', 'Cannot use name on <map>: it is left out'],
  ])('what does nothing even so: %j', (body, message) => {
    expect(told(body, { site: { unsafe: true } })).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [
      '<iframe src="https://frames.example/x"></iframe>',
      'Cannot show the frame "https://frames.example/x": the',
    ],
    ['<iframe src="/own.html"></iframe>', 'Cannot show the frame "/own.html"'],
    [
      '<video src="https://films.example/a.mp4"></video>',
      'Cannot load "https://films.example/a.mp4": the policy',
    ],
    ['<audio><source src="https://films.example/a.mp3"></audio>', 'site.yaml opens it to media-src'],
    ['<video src="/a.mp4"><track src="https://films.example/a.vtt"></video>', 'Cannot load "https://films'],
  ])('what the policy of pages does not let load: %j', (body, message) => {
    expect(told(`a\n\n${body}`, { site: { unsafe: true } })).toEqual([expect.stringMatching(/^7:\d+ /)]);
    expect(told(`a\n\n${body}`, { site: { unsafe: true } })[0]).toContain(message);
  });

  it('films of other hosts, with the allow-list too', () => {
    expect(told('<video src="https://films.example/a.mp4"></video>')[0]).toContain(
      '5:1 Cannot load "https://films',
    );
  });

  it.each([
    '<iframe src="https://frames.example/x"></iframe>',
    '<iframe src="https://www.youtube-nocookie.com/embed/0RKpf3rK57I"></iframe>',
    '<video poster="https://anywhere.example/a.png" src="a.mp4"></video>',
    '<video src="https://me.example/a.mp4"></video>',
    '<picture><source srcset="https://anywhere.example/a.png"><img src="http://anywhere.example/b.png"></picture>',
  ])('nothing that it does let load: %j', (body) => {
    const site = {
      unsafe: true,
      baseURL: 'https://me.example',
      csp: { 'frame-src': ['https://frames.example'] },
    };
    expect(told(body, { site })).toEqual([]);
  });

  it('HTML of a template, on its line there and where it is called', () => {
    const templates = own({ box: '<div>\n  <p style="a">{{ .Get 0 }}</p>\n</div>' });
    expect(told('a\n\n{{< box b >}}\n\n{{< box c >}}', templates)).toEqual([
      '7:1 shortcodes/box.html:2:3: Cannot use style on <p>: styles are left out; give it a class, and the class its style in theme.css',
    ]);
  });
});

describe('a frame of a known player', () => {
  it('is a video with the allow-list lifted too, where the policy of pages does not let it load', () => {
    const frame = '<iframe src="https://www.youtube.com/embed/0RKpf3rK57I">x</iframe> after';
    const { html, warnings, hasPlayer } = renderBody(frame, { site: { unsafe: true } });
    expect(html).toContain('youtube-nocookie.com/embed/0RKpf3rK57I?autoplay=1"');
    expect(html).toContain('after');
    expect(html).not.toContain('<iframe');
    expect({ warnings, hasPlayer }).toEqual({ warnings: [], hasPlayer: true });
  });

  it.each([
    ['https://www.youtube.com/embed/0RKpf3rK57I', 'youtube-nocookie.com/embed/0RKpf3rK57I?autoplay=1"'],
    ['//www.youtube.com/embed/0RKpf3rK57I?start=30', '/0RKpf3rK57I?autoplay=1&amp;start=30"'],
    [
      'https://www.youtube-nocookie.com/embed/0RKpf3rK57I?si=x&list=PLx',
      '/0RKpf3rK57I?autoplay=1&amp;list=PLx"',
    ],
    ['https://youtu.be/0RKpf3rK57I?t=90', '/0RKpf3rK57I?autoplay=1&amp;start=90"'],
    ['https://www.youtube.com/embed/0RKpf3rK57I?loop=1&mute=1&controls=0', 'mute=1&amp;loop=1'],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      'player.vimeo.com/video/76979871?autoplay=1&amp;dnt=1&amp;h=8272103f6e"',
    ],
  ])('is a video: %s', (src, address) => {
    const { html, warnings, hasPlayer, videos } = renderBody(
      `a\n\n<iframe width="560" height="315" src="${src.replaceAll('&', '&amp;')}" title="A talk" frameborder="0" allowfullscreen></iframe>\n`,
    );
    expect(html).toContain(address);
    expect(html).toContain('A talk');
    expect(html).toContain('viewBox="0 0 560 315"');
    expect(html).not.toContain('<iframe');
    expect({ warnings, hasPlayer, count: videos.length }).toEqual({
      warnings: [],
      hasPlayer: true,
      count: 1,
    });
  });

  it('in a template is a video too', () => {
    const templates = own({
      yt: '<div class="r"><iframe src="https://www.youtube.com/embed/{{ .Get 0 }}"></iframe></div>',
    });
    const { html, warnings } = renderBody('{{< yt 0RKpf3rK57I >}}', templates);
    expect(html).toMatch(/^<div class="r"><figure class="video">.*<\/figure><\/div>/s);
    expect(warnings).toEqual([]);
  });

  it('ends the paragraph around it', () => {
    const { html } = renderBody('a <iframe src="https://youtu.be/0RKpf3rK57I">fallback</iframe> b');
    expect(html).toMatch(/^<p>a <\/p>\n<figure.*<\/figure><p>b<\/p>/s);
    expect(html).not.toContain('fallback');
  });
});

describe("an author's own shortcode of which nothing can be shown", () => {
  const gist = '<script src="https://gist.github.com/a.js"></script>';

  it('gives way to the built-in one, which is told', () => {
    const { html, warnings } = renderBody('a\n\n{{< gist spf13 7896402 >}}', own({ gist }));
    expect(html).toContain('https://gist.github.com/spf13/7896402');
    expect(warnings).toMatchObject([
      { line: 3, message: expect.stringContaining('built-in shortcode is shown') },
    ]);
  });

  it('is told where there is no built-in one', () => {
    const { html, warnings } = renderBody('{{< pen x >}}', own({ pen: gist }));
    expect(html.trim()).toBe('');
    expect(warnings).toMatchObject([
      { message: expect.stringMatching(/^shortcodes\/pen\.html:1:1: Cannot show <script>/) },
    ]);
  });

  it('is told where the built-in one does not take its arguments', () => {
    const { warnings } = renderBody('{{< gist "not a user" >}}', own({ gist }));
    expect(warnings).toMatchObject([
      { message: expect.stringMatching(/^shortcodes\/gist\.html:1:1: Cannot show <script>/) },
    ]);
  });

  it('gives way where its template cannot be run', () => {
    const { html } = renderBody('{{< gist spf13 7896402 >}}', own({ gist: '{{ partial "gist" . }}' }));
    expect(html).toContain('https://gist.github.com/spf13/7896402');
  });

  it('stays where anything of it can be shown', () => {
    const { html } = renderBody('{{< gist a b >}}', own({ gist: '<b>own</b><script>x</script>' }));
    expect(html.trim()).toBe('<b>own</b>');
  });
});

describe('a template that is uploaded', () => {
  it('is told what no page can show', () => {
    const text =
      '<b>\n<script src="{{ .Get 0 }}">x</script>\n<a href="{{ .Get 0 }}" style="{{ .Get 1 }}">x</a></b>';
    expect(checkShortcode('shortcodes/x.html', text).map(({ line, message }) => [line, message])).toEqual([
      [2, expect.stringContaining('Cannot show <script>')],
      [3, expect.stringContaining('Cannot use style on <a>')],
    ]);
  });

  it.each([
    '<iframe src="https://www.youtube.com/embed/{{ .Get 0 }}"></iframe>',
    '<iframe src="https://youtu.be/0RKpf3rK57I"></iframe>',
    '{{/* <script>x</script> */}}<img src="{{ .Get 0 }}">',
  ])('is told nothing of %s', (text) => {
    expect(checkShortcode('shortcodes/x.html', text)).toEqual([]);
  });
});
