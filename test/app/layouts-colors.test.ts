/** `.Colors` of pictures, by the Images binding as Miniflare simulates it (with sharp), beside those of Hugo 0.169. */

import { env } from 'cloudflare:workers';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cloudflareImages, type ImageResizer } from '../../src/images/resizer.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import recorded from '../images/colors.json' with { type: 'json' };
import { bytesOf, chunk, join } from '../images/photos.ts';
import written from '../images/pictures.json' with { type: 'json' };
import { openSite, png, post, type Site } from './visitor.ts';

const pictures: Readonly<Record<string, string>> = written;
const known: Readonly<Record<string, string>> = recorded;

/** The binding, which counts the pictures that it makes. */
function counting(): ImageResizer & { count: number } {
  const resizer = cloudflareImages(env.IMAGES);
  return {
    count: 0,
    resize(...how) {
      this.count += 1;
      return resizer.resize(...how);
    },
  };
}

const bytesNamed = (name: string) => bytesOf(atob(pictures[name] ?? ''));

const printed = '{{ range .Colors }}{{ .ColorHex }} {{ .Luminance }} {{ end }}';
const ofBundle = `{{ with .Resources.Get "p.png" }}${printed}{{ end }}`;
const [red, blue] = ['#ff0000 0.2126 ', '#0000ff 0.0722 '];

async function newSite(template: string, resizer: ImageResizer | null = counting()): Promise<Site> {
  const site = openSite('r2', { resizer });
  await site.put('posts/c/index.md', post({ title: 'C' }, 'Text.'));
  await site.put('posts/c/p.png', bytesNamed('two.png'));
  expect((await site.put('layouts/all.html', template)).status).toBe(201);
  return site;
}

const shown = async (site: Site) => (await site.visit('/posts/c/')).text.trim();

/** How far two colours are from each other, in their parts from 0 to 255. */
function distance(one: string, other: string): number {
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Math.max(...parts(one).map((part, index) => Math.abs(part - (parts(other)[index] ?? 0))));
}

it.each(Object.keys(pictures))('the colours of %s are those of Hugo', async (name) => {
  const site = await newSite(`{{ with resources.Get "${name}" }}${printed}{{ end }}`);
  await site.put(`layouts/_assets/${name}`, bytesNamed(name));
  const found = (await shown(site)).split(' ');
  const expected = (known[name] ?? '').split(' ');
  // Decoders of JPEG and of such WebP round in other places.
  const isLossy = /jpg|photo.webp|screen/.test(name);
  expect(found).toHaveLength(expected.length);
  for (const [index, text] of found.entries()) {
    const other = expected[index] ?? '';
    if (isLossy && text.startsWith('#')) expect(distance(text, other)).toBeLessThanOrEqual(2);
    else if (text.startsWith('#')) expect(text).toBe(other);
    else expect(Number(text)).toBeCloseTo(Number(other), isLossy ? 1 : 14);
  }
});

it('the colours of a picture are found once', async () => {
  const resizer = counting();
  const site = await newSite(ofBundle, resizer);
  const { count } = resizer;
  expect(await shown(site)).toBe(`${red}${blue}`.trim());
  // A kept page, another page, and the same page after a change of the site.
  await shown(site);
  await site.put('posts/d/index.md', post({ title: 'D' }, 'Text.'));
  await shown(site);
  const calls = await site.calls(() => shown(site));
  expect(calls).not.toHaveProperty('bucket.get');
  expect([count, resizer.count]).toEqual([1, 1]);
});

it('a picture that has changed has other colours', async () => {
  const site = await newSite(ofBundle);
  expect(await shown(site)).toBe(`${red}${blue}`.trim());
  await site.put('posts/c/p.png', bytesNamed('half.png'));
  expect(await shown(site)).toBe(known['half.png']);
  // By another tool, of which nothing tells the site: the sweep finds it.
  await env.BUCKET.put('posts/c/p.png', bytesNamed('equal.png'));
  await sweepAll(site.context);
  expect(await shown(site)).toBe(known['equal.png']);
});

it('a picture that has changed since the site read it shows its new colours', async () => {
  const site = await newSite(ofBundle);
  await site.put('posts/c/p.png', bytesNamed('plain.png'));
  await env.BUCKET.put('posts/c/p.png', bytesNamed('half.png'));
  expect(await shown(site)).toBe(known['half.png']);
});

it.each([
  ['Resize "15x"', [{ width: 15, height: 10, fit: 'squeeze' }]],
  ['Crop "10x10 left"', [{ part: { width: 10, height: 10, left: 0, top: 5 } }]],
  ['Process "crop 10x10 right webp"', [{ part: { width: 10, height: 10, left: 20, top: 5 } }]],
])('the colours after %s are those of the changed picture', async (change, steps) => {
  const asked: unknown[] = [];
  const resizer = counting();
  const resize: ImageResizer['resize'] = (image, all, output) => {
    asked.push(...all);
    return resizer.resize(image, all, output);
  };
  const site = await newSite(`{{ with (.Resources.Get "p.png").${change} }}${printed}{{ end }}`, { resize });
  expect(await shown(site)).toBe(`${red}${blue}`.trim());
  expect(asked).toEqual([...steps, { width: 448, height: 448, fit: 'scale-down' }]);
});

it('a template may rely on colours: it is tried with them', async () => {
  const site = await newSite('{{ with .Resources.Get "p.png" }}{{ (index .Colors 0).ColorHex }}{{ end }}');
  expect(await shown(site)).toBe('#ff0000');
});

it('colours act as in Hugo in functions, styles and scripts', async () => {
  const site = await newSite(
    `{{ with .Resources.Get "p.png" }}{{ $c := index .Colors 0 }}{{ .Colors }} {{ delimit .Colors ", " }}
{{ printf "%s|%v|%q" $c $c $c }} {{ eq $c "#ff0000" }} {{ eq $c (index .Colors 0) }} {{ printf "%T" $c }}
<p style="color: {{ $c }}"><script>var a = {{ $c }}</script>{{ (.Filter (images.Padding 2 $c)).Width }}
{{ range sort .Colors "Luminance" "asc" }}{{ . }}{{ end }} {{ where .Colors "Luminance" ">" 0.1 }} {{ in .Colors "#ff0000" }}{{ end }}`,
  );
  expect(await shown(site)).toBe(`[#ff0000 #0000ff] #ff0000, #0000ff
#ff0000|#ff0000|&#34;#ff0000&#34; false true images.Color
<p style="color: #ff0000"><script>var a = "#ff0000"</script>30
#0000ff#ff0000 [#ff0000] false`);
});

it('two texts in a list that show the same picture both have its colours', async () => {
  const site = await newSite('{{ .Content }}');
  await site.put('layouts/shortcodes/colors.html', '{{ (resources.Get "p.png").Colors }}');
  await site.put('layouts/_assets/p.png', bytesNamed('two.png'));
  for (const name of ['x', 'y']) await site.put(`posts/${name}.md`, post({}, '{{< colors >}}'));
  await site.put('layouts/list.html', '{{ range .Pages }}{{ .Content }}{{ end }}');
  expect((await site.visit('/posts/')).text.match(/\[#ff0000 #0000ff\]/g)).toHaveLength(2);
});

it('a page has more pictures than one request reads', async () => {
  const resizer = counting();
  const site = await newSite(`{{ range resources.Match "*" }}${printed}{{ end }}`, resizer);
  for (let i = 0; i < 40; i++) await site.put(`layouts/_assets/${i}.png`, bytesNamed('two.png'));
  for (let i = 0; i < 3; i++) await site.visit('/posts/c/');
  expect(await shown(site)).toBe(`${red}${blue}`.repeat(40).trim());
  expect(resizer.count).toBe(40);
});

const told = (name: string) =>
  `all.html: Cannot find the colours of "${name}": Cloudflare Images must be bound as "IMAGES", and know pictures of its kind`;

describe('there are no colours', () => {
  it('where nothing makes pictures, and the trial tells of it once', async () => {
    const site = openSite('r2', { resizer: null });
    await site.put('posts/c/index.md', post({ title: 'C' }, 'Text.'));
    for (const name of ['p', 'q']) await site.put(`posts/c/${name}.png`, bytesNamed('two.png'));
    const template = `[{{ range .Resources }}${printed}{{ end }}]`;
    const { status, json } = await site.put('layouts/all.html', template);
    expect([status, json.warnings.map(({ message }: { message: string }) => message)]).toEqual([
      201,
      [told('p.png')],
    ]);
    expect(await shown(site)).toBe('[]');
    // The page is kept.
    expect(await site.calls(() => shown(site))).not.toHaveProperty('bucket.get');
  });

  it('where more pictures than one request reads have none', async () => {
    const site = await newSite(`[{{ range resources.Match "*" }}${printed}{{ end }}]`, null);
    for (let i = 0; i < 40; i++) await site.put(`layouts/_assets/${i}.png`, bytesNamed('two.png'));
    for (let i = 0; i < 3; i++) await site.visit('/posts/c/');
    expect(await shown(site)).toBe('[]');
  });

  it.each([
    ['a picture that is cut off', () => bytesNamed('wheel.png').subarray(0, 600)],
    ['a header alone, of 60,000 pixels each way', () => png(60_000, 60_000)],
    ['whole data of 60,000 pixels each way', () => greyOf(60_000, 60_000, 1000)],
    ['a picture that is a text', () => bytesOf('<p>Text</p>')],
    ['an empty picture', () => new Uint8Array()],
  ])('of %s, and the page is made', async (_, bytes) => {
    const site = await newSite(`[${ofBundle}]`);
    await site.put('posts/c/p.png', bytes());
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await shown(site)).toBe('[]');
    expect(warned.mock.calls[0]?.[0]).toBe('Cannot find the colours of "posts/c/p.png"');
    warned.mockRestore();
  });

  it('where they failed, until the next day', async () => {
    const failing: { isBroken: boolean; resize: ImageResizer['resize'] } = {
      isBroken: true,
      resize(...how) {
        if (this.isBroken) throw new Error('not now');
        return counting().resize(...how);
      },
    };
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const site = await newSite(`[${ofBundle}]`, failing);
    expect(await shown(site)).toBe('[]');
    failing.isBroken = false;
    expect(await shown(site)).toBe('[]');
    site.pass(86_400_000);
    expect(await shown(site)).toBe(`[${red}${blue}]`);
    warned.mockRestore();
  });

  it.each([
    ['t.txt', 'Text'],
    ['v.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('of %s: asking is an error, as in Hugo', async (name, text) => {
    const site = await newSite(`{{ with try (.Resources.Get "${name}").Colors }}{{ .Err }}{{ end }}`);
    await site.put(`posts/c/${name}`, text);
    expect(await shown(site)).toContain('it must be a picture of pixels');
  });

  it('of a picture that visitors may not see', async () => {
    const site = await newSite('{{ with try (resources.Get "posts/d/p.png").Colors }}{{ .Err }}{{ end }}');
    await site.put('posts/d/index.md', post({ title: 'D', draft: true }, 'Text.'));
    await site.put('posts/d/p.png', bytesNamed('two.png'));
    expect(await shown(site)).not.toContain('#ff0000');
  });
});

/** A grey PNG of this size, whose rows end after so many bytes. */
function greyOf(width: number, height: number, bytes: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0], 8);
  return join(
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(new Uint8Array(bytes))),
    chunk('IEND', new Uint8Array()),
  );
}
