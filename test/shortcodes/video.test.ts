import { describe, expect, test } from 'vitest';
import { defaultSite } from '../../src/content/site/site.ts';
import { expandBuiltIns, problemOf } from './probe.ts';

const id = '1u1PSj8FEls';
const embed = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;

/** The poster of a player as the page's style sheet and script expect it. */
function poster(parts: {
  page: string;
  player: string;
  box?: string;
  image?: string;
  name?: string;
}): string {
  const { page, player, box = '16 9', name } = parts;
  const image = parts.image ?? still({ src: ownAddress(page), box });
  const hidden = name === undefined ? '' : `<span class="visually-hidden">: ${name}</span>`;
  return (
    `<a class="video-poster" href="${page}" data-player="${player}" rel="noopener">` +
    `<svg class="video-space" viewBox="0 0 ${box}" aria-hidden="true"></svg>${image}` +
    `<span class="video-play">Play video${hidden}</span></a>`
  );
}

/** The image of a poster, in the shape of its box. */
function still({
  src,
  box = '16 9',
  loading = 'lazy',
}: {
  src: string;
  box?: string;
  loading?: string;
}): string {
  const [width = 0, height = 0] = box.split(' ').map((side) => (Number(side) * 1280) / longest(box));
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  return `<img class="video-image" src="${src}" alt="" ${size} loading="${loading}" decoding="async">`;
}

function longest(box: string): number {
  return Math.max(...box.split(' ').map(Number));
}

/** Where this site has the still image of the video on that page. */
function ownAddress(page: string): string {
  const [, youtube, vimeo] = /watch\?v=([\w-]+)|vimeo\.com\/(\d+)/.exec(page) ?? [];
  return youtube === undefined ? `/posters/vimeo/${vimeo}.jpg` : `/posters/youtube/${youtube}.jpg`;
}

const youtube = { page: `https://www.youtube.com/watch?v=${id}`, player: embed };
const vimeo = {
  page: 'https://vimeo.com/76979871',
  player: 'https://player.vimeo.com/video/76979871?autoplay=1&amp;dnt=1',
};
const use = { id: `poster:youtube/${id}`, keys: [] };
const plain = `<figure class="video">${poster(youtube)}</figure>`;

describe('video', () => {
  test('shows a poster with a link, the title as its caption', () => {
    const { html, playerNeeded, warnings, dependencies } = expandBuiltIns(
      `{{< video src="${id}" width="720" height="540" title="Li-rich &amp; <poor>" >}}`,
    );
    const title = 'Li-rich &amp;amp; &lt;poor&gt;';
    const expected = poster({ ...youtube, box: '720 540', name: title });
    expect(html).toBe(`<figure class="video">${expected}<figcaption>${title}</figcaption></figure>`);
    expect({ playerNeeded, warnings, dependencies }).toEqual({
      playerNeeded: true,
      warnings: [],
      dependencies: [use],
    });
  });

  test.each([
    ['a positional id', `{{< video ${id} >}}`],
    ['a quoted positional id', `{{< video "${id}" >}}`],
    ['src', `{{< video src=${id} >}}`],
    ['id', `{{< video id="${id}" >}}`],
    ['url', `{{< video url="https://youtu.be/${id}" >}}`],
    ['youtube', `{{< video youtube="${id}" >}}`],
    ['an address without quotes', `{{< video https://www.youtube.com/watch?v=${id} >}}`],
    ['an embed address', `{{< video "https://www.youtube.com/embed/${id}" >}}`],
    ['type', `{{< video type="youtube" id="${id}" >}}`],
    ['a tag that closes itself', `{{< video ${id} />}}`],
    ['a closing tag', `{{< video ${id} >}}\n{{< /video >}}`],
    ['the other notation', `{{% video ${id} %}}`],
    ['an empty argument before', `{{< video src="" url="${id}" >}}`],
  ])('takes %s', (_, text) => {
    expect(expandBuiltIns(text)).toMatchObject({ html: plain, warnings: [] });
  });

  test.each([
    ['a positional number', '{{< video 76979871 >}}'],
    ['vimeo', '{{< video vimeo="76979871" >}}'],
    ['src', '{{< video src="https://vimeo.com/76979871" >}}'],
    ['type', '{{< video type=Vimeo id=76979871 >}}'],
    ['a player address', '{{< video https://player.vimeo.com/video/76979871 >}}'],
  ])('takes a Vimeo video by %s', (_, text) => {
    expect(expandBuiltIns(text).html).toBe(`<figure class="video">${poster(vimeo)}</figure>`);
  });

  test("takes Quarto's form, which mixes arguments", () => {
    const { html, warnings } = expandBuiltIns(
      '{{< video https://www.youtube.com/embed/wo9vZccmqwc title="What is CERN?" start="116" aspect-ratio="21x9" width="250" height="200" >}}',
    );
    const expected = poster({
      page: 'https://www.youtube.com/watch?v=wo9vZccmqwc&amp;t=116s',
      player: 'https://www.youtube-nocookie.com/embed/wo9vZccmqwc?autoplay=1&amp;start=116',
      box: '250 200',
      name: 'What is CERN?',
    });
    expect(html).toBe(`<figure class="video">${expected}<figcaption>What is CERN?</figcaption></figure>`);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['aspect-ratio="21x9"', '21 9'],
    ['aspect-ratio="4:3"', '4 3'],
    ['aspect-ratio="1 / 1"', '1 1'],
    ['width="720px" height="540px"', '720 540'],
    ['width="720" height="540" aspect-ratio="1x1"', '720 540'],
    ['width="720"', '16 9'],
    ['height="720" aspect-ratio="4x3"', '4 3'],
  ])('keeps the space that %s asks for', (args, box) => {
    expect(expandBuiltIns(`{{< video ${id} ${args} >}}`).html).toContain(`viewBox="0 0 ${box}"`);
  });

  test.each([
    ['', '9 16'],
    [' aspect-ratio="1x1"', '1 1'],
  ])('keeps upright space for shorts%s', (args, box) => {
    const { html } = expandBuiltIns(`{{< video https://www.youtube.com/shorts/${id}${args} >}}`);
    expect(html).toBe(`<figure class="video">${poster({ ...youtube, box })}</figure>`);
  });

  test.each([
    [`${id} start=90`, '&amp;t=90s', '&amp;start=90'],
    [`${id} start="1m30s" end="2:00"`, '&amp;t=90s', '&amp;start=90&amp;end=120'],
    [`"https://youtu.be/${id}?t=1m30s"`, '&amp;t=90s', '&amp;start=90'],
    [`"https://youtu.be/${id}?t=5" start=7`, '&amp;t=7s', '&amp;start=7'],
    [`${id} start=0`, '', ''],
    [`${id} muted=yes`, '', '&amp;mute=1'],
    [`${id} mute=true controls=no`, '', '&amp;mute=1&amp;controls=0'],
    [`${id} loop=1`, '', `&amp;loop=1&amp;playlist=${id}`],
    [
      `"https://www.youtube.com/watch?v=${id}&list=PL590L5WQmH8fJ&t=5"`,
      '&amp;list=PL590L5WQmH8fJ&amp;t=5s',
      '&amp;list=PL590L5WQmH8fJ&amp;start=5',
    ],
    [
      `"https://youtu.be/${id}?list=PL590L5WQmH8fJ" loop=1`,
      '&amp;list=PL590L5WQmH8fJ',
      '&amp;list=PL590L5WQmH8fJ&amp;loop=1',
    ],
    [`${id} autoplay=true controls=yes loop=off muted=0`, '', ''],
  ])('hands the player what %s says', (args, page, player) => {
    const expected = poster({ page: youtube.page + page, player: embed + player });
    expect(expandBuiltIns(`{{< video ${args} >}}`).html).toBe(`<figure class="video">${expected}</figure>`);
  });

  test.each([
    ['"https://vimeo.com/76979871/8272103f6e"', '/8272103f6e', '&amp;h=8272103f6e'],
    ['76979871 start=30', '#t=30s', '#t=30s'],
    ['"https://vimeo.com/76979871?h=ab#t=1m5s" muted=1', '/ab#t=65s', '&amp;h=ab&amp;muted=1#t=65s'],
    ['76979871 loop=on controls=false', '', '&amp;loop=1&amp;controls=0'],
  ])('hands the Vimeo player what %s says', (args, page, player) => {
    const expected = poster({ page: vimeo.page + page, player: vimeo.player + player });
    expect(expandBuiltIns(`{{< video ${args} >}}`).html).toBe(`<figure class="video">${expected}</figure>`);
  });

  test("has the author's classes and, beside another source, the author's id", () => {
    const { html } = expandBuiltIns(`{{< video src="${id}" class=" wide  dark" id="my talk" >}}`);
    expect(html).toBe(`<figure class="video wide dark" id="my-talk">${poster(youtube)}</figure>`);
  });

  test.each([
    ['caption="C" title="T"', 'T', 'C'],
    ['caption="C"', 'C', 'C'],
    ['alt="A" caption="C"', 'A', 'C'],
  ])('names player and caption by %s', (args, name, caption) => {
    const expected = `${poster({ ...youtube, name })}<figcaption>${caption}</figcaption>`;
    expect(expandBuiltIns(`{{< video ${id} ${args} >}}`).html).toBe(
      `<figure class="video">${expected}</figure>`,
    );
  });

  test('does not show alt', () => {
    expect(expandBuiltIns(`{{< video ${id} alt="A" >}}`).html).toBe(
      `<figure class="video">${poster({ ...youtube, name: 'A' })}</figure>`,
    );
  });

  test.each([
    ['poster="still.jpg"', 'still.jpg', 'lazy', 'posts/hello/still.jpg'],
    ['poster="/img/still.jpg" loading="eager"', '/img/still.jpg', 'eager', 'img/still.jpg'],
  ])('shows the still that %s names', (args, src, loading, key) => {
    const image = still({ src, loading });
    const { html, dependencies } = expandBuiltIns(`{{< video ${id} ${args} >}}`);
    expect(html).toBe(`<figure class="video">${poster({ ...youtube, image })}</figure>`);
    expect(dependencies).toEqual([{ id: `file:${key}`, keys: [key] }]);
  });

  test.each([
    [id, 'youtube/1u1PSj8FEls'],
    ['76979871', 'vimeo/76979871'],
    ['76979871?h=ab', 'vimeo/76979871/ab'],
  ])('records that the still of %s is needed, and shows it unless the site wants none', (source, name) => {
    const withStill = expandBuiltIns(`{{< video "${source}" >}}`);
    const without = expandBuiltIns(`{{< video "${source}" >}}`, { site: { ...defaultSite, posters: false } });
    expect(withStill.html).toContain(`src="/posters/${name.split('/', 2).join('/')}.jpg"`);
    expect(without.html).not.toContain('<img');
    expect([withStill.dependencies, without.dependencies]).toEqual(
      Array(2).fill([{ id: `poster:${name}`, keys: [] }]),
    );
  });

  test('asks no other host for a still', () => {
    const { html, warnings } = expandBuiltIns(`{{< video ${id} poster="https://i.ytimg.com/x.jpg" >}}`);
    expect(html).toBe(plain);
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('Cannot use poster'), strict: false },
    ]);
  });

  test.each([
    ['width="100%"', /Cannot use width "100%": it must be a number of pixels/],
    ['height="0"', /Cannot use height "0"/],
    ['aspect-ratio="wide"', /Cannot use aspect-ratio "wide": it must look like 16x9/],
    ['start="soon"', /Cannot use start "soon"/],
    ['controls="maybe"', /Cannot use controls "maybe": it must be true or false/],
    ['loading="never"', /Cannot use loading "never": it must be lazy, eager/],
    ['preload="some"', /Cannot use preload "some"/],
    ['type="film"', /Cannot use type "film"/],
    ['hieght="1"', /Cannot use "hieght": video has no such argument/],
    ['library="true"', /Cannot use "library"/],
  ])('warns of %s and shows the video without it', (args, message) => {
    const { html, warnings } = expandBuiltIns(`a\n {{< video ${id} ${args} >}}`);
    expect(html).toBe(`a\n ${plain}`);
    expect(warnings).toEqual([
      { message: expect.stringMatching(message), line: 2, column: 2, strict: false },
    ]);
  });

  test.each([
    ['{{< video >}}', /Cannot expand "video": a source must be given/],
    ['{{< video src="" >}}', /a source must be given/],
    ['{{< video "short" >}}', /Cannot show the video "short": it must be a YouTube or Vimeo id/],
    ['{{< video "https://example.com/page" >}}', /Cannot show the video/],
    [`{{< video vimeo="${id}" >}}`, /must be the id or address of a Vimeo video/],
    ['{{< video youtube="x.mp4" >}}', /must be the id or address of a YouTube video/],
    ['{{< video mp4="76979871" >}}', /must be the path of a media file/],
    ['{{< video type=vimeo src=x.mp4 >}}', /Vimeo video/],
    [`{{< video ${id} >}}text{{< /video >}}`, /nothing may stand between its tags/],
  ])('refuses %s', (text, message) => {
    const problem = problemOf(() => expandBuiltIns(`\n  ${text}`));
    expect(problem.message).toMatch(message);
    expect(problem.errors).toMatchObject([{ line: 2, column: 3 }]);
  });
});
