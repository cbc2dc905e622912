import { Parser } from 'htmlparser2';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import { expandBuiltIns, problemOf, recordingContext } from './probe.ts';

describe('qr', () => {
  test.each([
    ['{{< qr text="https://gohugo.io" />}}', 'https://gohugo.io'],
    ['{{< qr >}}\nhttps://gohugo.io\n{{< /qr >}}', 'https://gohugo.io'],
    ['{{< qr text="ä 漢字 😀" level="high" scale=2 />}}', 'ä 漢字 😀'],
    ['{{< qr text=12345 level=low />}}', '12345'],
    ['{{< qr >}}see {{< relref "/" >}}{{< /qr >}}', 'see /'],
    [`{{< qr text="${'x'.repeat(1000)}" />}}`, 'x'.repeat(1000)],
  ])('draws %s so that it can be read', (call, text) => {
    const { html, warnings } = expandBuiltIns(call);
    expect(read(html)).toBe(text);
    expect(warnings).toEqual([]);
  });

  test('is an image with a size, a name and colours of its own', () => {
    const { html } = expandBuiltIns(
      '{{< qr text="a" alt="An <a>" class="b" id="c" title="T <b>" scale=3 />}}',
    );
    expect(html.replace(/ d="[^"]*"/g, ' d=""')).toBe(
      '<svg class="b" id="c" role="img" aria-label="An &lt;a&gt;" viewBox="0 0 29 29" width="87" height="87" shape-rendering="crispEdges">' +
        '<title>T &lt;b&gt;</title><path fill="#fff" d=""></path><path fill="#000" d=""></path></svg>',
    );
  });

  test('is named by its text, and four pixels a module', () => {
    const { html } = expandBuiltIns('{{< qr text="a & b" />}}');
    expect(html).toMatch(
      /^<svg class="qr" role="img" aria-label="a &amp; b" viewBox="0 0 29 29" width="116" height="116"/,
    );
  });

  test('is put in as it is', () => {
    const { outputs } = expandShortcodes('{{< qr a=b text="x" />}}', 1, recordingContext());
    expect([...outputs.values()]).toMatchObject([{ kind: 'trusted' }]);
  });

  test.each([
    ['level="best"', /Cannot use level "best": it must be low, medium, quartile, high/],
    ['scale=1', /Cannot use scale "1"/],
    ['scale=1.5', /Cannot use scale "1.5"/],
    ['size=2', /Cannot use "size"/],
  ])('warns of %s', (args, message) => {
    const { html, warnings } = expandBuiltIns(`{{< qr text="a" ${args} />}}`);
    expect(read(html)).toBe('a');
    expect(warnings).toMatchObject([{ message: expect.stringMatching(message), strict: false }]);
  });

  test.each([
    ['{{< qr />}}', /a text must be given/],
    ['{{< qr >}} {{< /qr >}}', /a text must be given/],
    [`{{< qr text="${'x'.repeat(1001)}" />}}`, /not be longer than 1000 bytes/],
    [`{{< qr text="${'é'.repeat(501)}" />}}`, /not be longer than 1000 bytes/],
    ['{{< qr text="a" />}}'.repeat(51), /a post may have at most 50 of them/],
  ])('refuses %s', (text, message) => {
    expect(problemOf(() => expandBuiltIns(text)).message).toMatch(message);
  });
});

/** Reads the drawing as a camera does. */
function read(svg: string): string {
  let dark = '';
  let size = 0;
  const parser = new Parser({
    onopentag: (name, { viewbox = '', fill, d = '' }) => {
      if (name === 'svg') size = Number(viewbox.split(' ')[2]);
      if (fill === '#000') dark = d;
    },
  });
  parser.end(svg);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}
