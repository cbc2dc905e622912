import { describe, expect, test } from 'vitest';
import type { Resolution } from '../../src/content/post/dependencies.ts';
import { expandBuiltIns, problemOf } from './probe.ts';

const resolution: Resolution = { kind: 'image', width: 400, height: 300 };
const known = { use: () => resolution };

describe('figure', () => {
  test.each([
    ['src="a.png"', '<img src="a.png" alt="">', ''],
    ['src="a.png" alt="A \\"b\\" <c>"', '<img src="a.png" alt="A &quot;b&quot; &lt;c&gt;">', ''],
    ['src="a.png" loading="lazy"', '<img src="a.png" alt="" loading="lazy">', ''],
    ['src="a.png" width="100" height="50px"', '<img src="a.png" alt="" width="100" height="50">', ''],
    ['src="a.png" width="50%"', '<img src="a.png" alt="" width="50%">', ''],
    ['src="https://x.org/a.png"', '<img src="https://x.org/a.png" alt="">', ''],
    ['src="a.png" title="T <b>"', '<img src="a.png" alt="">', '<h4>T &lt;b&gt;</h4>'],
    [
      'src="a.png" caption="A *b* &amp; c"',
      '<img src="a.png" alt="A b &amp; c">',
      '<p>A <em>b</em> &amp; c</p>',
    ],
    ['src="a.png" alt="x" caption="c" attr="by"', '<img src="a.png" alt="x">', '<p>c by</p>'],
    [
      'src="a.png" attr="*by*" attrlink="/x?a=1&b"',
      '<img src="a.png" alt="">',
      '<p><a href="/x?a=1&amp;b"><em>by</em></a></p>',
    ],
    ['src="a.png" attrlink="/x"', '<img src="a.png" alt="">', ''],
    [
      'src="a.png" link="https://x.org" target="_blank" rel="noopener"',
      '<a href="https://x.org" target="_blank" rel="noopener"><img src="a.png" alt=""></a>',
      '',
    ],
    ['src="a.png" href="/x"', '<a href="/x"><img src="a.png" alt=""></a>', ''],
    ['src="a.png" link="/x" href="/y"', '<a href="/x"><img src="a.png" alt=""></a>', ''],
  ])('shows %s', (args, picture, legend) => {
    const caption = legend === '' ? '' : `<figcaption>${legend}</figcaption>`;
    const { html, warnings } = expandBuiltIns(`{{< figure ${args} >}}`);
    expect(html).toBe(`<figure>${picture}${caption}</figure>`);
    expect(warnings).toEqual([]);
  });

  test("has the author's class", () => {
    expect(expandBuiltIns('{{< figure src="a.png" class="wide left" >}}').html).toMatch(
      /^<figure class="wide left">/,
    );
  });

  test.each([
    ['', 'width="400" height="300"'],
    ['width=200', 'width="200" height="150"'],
    ['height=150', 'width="200" height="150"'],
    ['width=10 height=10', 'width="10" height="10"'],
    ['width="25%"', 'width="25%"'],
  ])("completes the size %j from the image's own", (args, size) => {
    expect(expandBuiltIns(`{{< figure src="a.png" ${args} >}}`, known).html).toBe(
      `<figure><img src="a.png" alt="" ${size}></figure>`,
    );
  });

  test.each([
    ['a.png', 'posts/hello/a.png'],
    ['../a.png', 'posts/a.png'],
    ['/images/a%20b.png?x', 'images/a b.png'],
  ])('asks for the size of %j', (src, key) => {
    expect(expandBuiltIns(`{{< figure src="${src}" >}}`).dependencies).toEqual([
      { id: `file:${key}`, keys: [key] },
    ]);
  });

  test('asks for nothing elsewhere', () => {
    expect(expandBuiltIns('{{< figure src="https://x.org/a.png" >}}').dependencies).toEqual([]);
  });

  test('warns of a size that is none', () => {
    const { html, warnings } = expandBuiltIns('{{< figure src="a.png" width="wide" >}}');
    expect(html).toBe('<figure><img src="a.png" alt=""></figure>');
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('Cannot use width "wide"'), strict: false },
    ]);
  });

  test.each([
    ['{{< figure >}}', /src must name an image/],
    ['{{< figure src="javascript:alert(1)" >}}', /Cannot use src "javascript:alert\(1\)"/],
    ['{{< figure src="a.png" link="data:text/html,x" >}}', /Cannot use link/],
    ['{{< figure src="a.png" href="javascript:x" >}}', /Cannot use href/],
    ['{{< figure src="a.png" attrlink="vbscript:x" >}}', /Cannot use attrlink/],
    ['{{< figure src="a.png" >}}text{{< /figure >}}', /nothing may stand between its tags/],
  ])('refuses %s', (text, message) => {
    expect(problemOf(() => expandBuiltIns(text)).message).toMatch(message);
  });
});
