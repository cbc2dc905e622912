import { describe, expect, test } from 'vitest';
import { defaultSite } from '../../src/content/site/site.ts';
import { expandBuiltIns } from './probe.ts';

describe('video with a file of the site', () => {
  const size = 'width="1280" height="720"';

  test.each([
    ['"x.mp4"', `controls preload="metadata" ${size} src="x.mp4" playsinline`],
    ['src="x.mp4" controls="yes"', `controls preload="metadata" ${size} src="x.mp4" playsinline`],
    ['InClass/x.mp4', `controls preload="metadata" ${size} src="InClass/x.mp4" playsinline`],
    ['x.mp4 controls=no', `preload="metadata" ${size} src="x.mp4" playsinline`],
    ['mp4="x.mp4"', `controls preload="metadata" ${size} src="x.mp4" playsinline`],
    ['x.mp4 preload=none', `controls preload="none" ${size} src="x.mp4" playsinline`],
    ['src=x.mp4 controls=true preload=true', `controls preload="auto" ${size} src="x.mp4" playsinline`],
    ['x.mp4 preload=false', `controls preload="none" ${size} src="x.mp4" playsinline`],
    ['x.mp4 width=640', 'controls preload="metadata" width="640" height="360" src="x.mp4" playsinline'],
    [
      'x.mp4 height=300 aspect-ratio=4x3',
      'controls preload="metadata" width="400" height="300" src="x.mp4" playsinline',
    ],
    [
      'x.mp4 width=720 height=540',
      'controls preload="metadata" width="720" height="540" src="x.mp4" playsinline',
    ],
    ['x.mp4 autoplay=yes', `controls preload="metadata" ${size} src="x.mp4" autoplay muted playsinline`],
    [
      'x.mp4 autoplay=yes muted=no loop=yes',
      `controls preload="metadata" ${size} src="x.mp4" autoplay loop playsinline`,
    ],
  ])('plays %s', (args, attributes) => {
    const { html, warnings, playerNeeded } = expandBuiltIns(`{{< video ${args} >}}`);
    const name = /src="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const link = `<a href="${name}">${name.split('/').at(-1)}</a>`;
    expect(html).toBe(`<figure class="video"><video ${attributes}>${link}</video></figure>`);
    expect({ warnings, playerNeeded }).toEqual({ warnings: [], playerNeeded: false });
  });

  test('takes the arguments of the Stack theme', () => {
    const { html, dependencies } = expandBuiltIns(
      '{{< video src="x.mp4" autoplay="true" poster="./p.png" title="T" >}}',
    );
    expect(html).toBe(
      `<figure class="video"><video controls preload="metadata" ${size} poster="./p.png" src="x.mp4" ` +
        'autoplay muted playsinline aria-label="T"><a href="x.mp4">T</a></video><figcaption>T</figcaption></figure>',
    );
    expect(dependencies).toEqual([
      { id: 'file:posts/hello/p.png', keys: ['posts/hello/p.png'] },
      { id: 'captions:posts/hello/x', keys: [], captionsOf: 'posts/hello/x' },
    ]);
  });

  test('offers two files and their types', () => {
    const { html } = expandBuiltIns('{{< video mp4="x.mp4" webm="x.webm" >}}');
    expect(html).toBe(
      `<figure class="video"><video controls preload="metadata" ${size} playsinline>` +
        '<source src="x.webm" type="video/webm"><source src="x.mp4" type="video/mp4">' +
        '<a href="x.webm">x.webm</a></video></figure>',
    );
  });

  test('says the type that the author gives', () => {
    const { html } = expandBuiltIns('{{< video src="clips/x" type="video/mp4" >}}');
    expect(html).toContain('<source src="clips/x" type="video/mp4">');
  });

  test.each([
    ['start=10', '#t=10'],
    ['start=10 end=1m', '#t=10,60'],
    ['end=20', '#t=0,20'],
  ])('plays the part that %s names', (args, fragment) => {
    expect(expandBuiltIns(`{{< video x.mp4 ${args} >}}`).html).toContain(` src="x.mp4${fragment}"`);
  });

  test.each([
    ['clips/x.mp4', 'clips/', 'posts/hello/clips/x'],
    ['/clips/x.mp4?v=2/3#t=1/2', '/clips/', 'clips/x'],
    ['../y%20z.de.mp4', '../', 'posts/y z.de'],
  ])('offers the captions beside %s, each under the name of its language', (source, folder, stem) => {
    const name = stem.slice(stem.lastIndexOf('/') + 1);
    const languages = ['.de', '.pt-BR', '.ja', '.chapters', '.%', '.x-y', ''];
    const captions = languages.map((language) => `${stem}${language}.vtt`);
    const use = () => ({ kind: 'captions' as const, keys: captions });
    const { html } = expandBuiltIns(`{{< video src="${source}" start=1 >}}`, { use });
    const address = folder + encodeURIComponent(name);
    const track = (language: string, tag: string, label: string) =>
      `<track kind="captions" src="${address}${language}.vtt" srclang="${tag}" label="${label}">`;
    expect(html.match(/<track[^>]*>/g)).toEqual([
      track('.de', 'de', 'Deutsch'),
      track('.pt-BR', 'pt-BR', 'Português (Brasil)'),
      track('.ja', 'ja', '日本語'),
      track('', 'en', 'English'),
    ]);
  });

  test('plays a file of the site named by its whole address', () => {
    const site = { ...defaultSite, baseURL: 'https://example.org' };
    expect(expandBuiltIns('{{< video https://example.org/x.mp4 >}}', { site }).html).toContain(
      ' src="/x.mp4"',
    );
  });

  test('links to a file elsewhere, with a warning', () => {
    const { html, warnings } = expandBuiltIns('{{< video src="https://cdn.example.com/x.mp4" title="T" >}}');
    const link = '<a href="https://cdn.example.com/x.mp4" rel="noopener">T</a>';
    expect(html).toBe(`<figure class="video">${link}<figcaption>T</figcaption></figure>`);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('so it is a link'), strict: false }]);
  });
});
