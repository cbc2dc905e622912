import { describe, expect, test } from 'vitest';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import { expandBuiltIns, problemOf, recordingContext } from './probe.ts';

const card = (name: string, href: string, words: string) =>
  `<figure class="card card-${name}"><a href="${href}">${words}</a></figure>`;

describe('a post of another site', () => {
  test.each([
    [
      'x user="SanDiegoZoo" id="1453110110599868418"',
      card('x', 'https://x.com/SanDiegoZoo/status/1453110110599868418', '@SanDiegoZoo · X'),
    ],
    [
      'x SanDiegoZoo 1453110110599868418',
      card('x', 'https://x.com/SanDiegoZoo/status/1453110110599868418', '@SanDiegoZoo · X'),
    ],
    [
      'tweet 877500564405444608',
      card('x', 'https://x.com/i/status/877500564405444608', 'X · 877500564405444608'),
    ],
    ['tweet user="@a_b" id=1', card('x', 'https://x.com/a_b/status/1', '@a_b · X')],
    [
      'twitter id="877500564405444608"',
      card('x', 'https://x.com/i/status/877500564405444608', 'X · 877500564405444608'),
    ],
    [
      'instagram CxOWiQNP2MO',
      card('instagram', 'https://www.instagram.com/p/CxOWiQNP2MO/', 'Instagram · CxOWiQNP2MO'),
    ],
    [
      'instagram BWNjjyYFxVx hidecaption',
      card('instagram', 'https://www.instagram.com/p/BWNjjyYFxVx/', 'Instagram · BWNjjyYFxVx'),
    ],
    [
      'gist spf13 7896402',
      card('gist', 'https://gist.github.com/spf13/7896402', 'GitHub Gist · spf13/7896402'),
    ],
    [
      'gist spf13 7896402 "img.html"',
      card(
        'gist',
        'https://gist.github.com/spf13/7896402#file-img-html',
        'img.html · GitHub Gist · spf13/7896402',
      ),
    ],
    [
      'gist spf13 7896402 "<b>.x"',
      card(
        'gist',
        'https://gist.github.com/spf13/7896402#file--b-x',
        '&lt;b&gt;.x · GitHub Gist · spf13/7896402',
      ),
    ],
  ])('%s is a link', (call, html) => {
    const shown = expandBuiltIns(`{{< ${call} >}}`);
    expect(shown.html).toBe(html);
    expect(shown.warnings).toEqual([]);
  });

  test('passes the allow-list', () => {
    const { outputs } = expandShortcodes('{{< tweet 1 >}}', 1, recordingContext());
    expect([...outputs.values()]).toMatchObject([{ kind: 'markup' }]);
  });

  test.each([
    ['x', /"x": id must be the number of a post/],
    ['tweet "1/../x"', /id must be the number/],
    ['tweet 123456789012345678901', /id must be the number/],
    ['twitter user=a', /"twitter": id must be/],
    ['x user="a/b" id=1', /Cannot use user "a\/b"/],
    ['x user="abcdefghijklmnop" id=1', /15 letters/],
    ['instagram', /id must be that of a post/],
    ['instagram "a/b/c/d"', /id must be that of a post/],
    ['gist spf13', /id must be that of a gist/],
    ['gist "a b" 1', /user must be a name on GitHub/],
    ['gist -x 1', /user must be a name on GitHub/],
    ['gist spf13 xyz', /hexadecimal digits/],
  ])('%s is refused', (call, message) => {
    const problem = problemOf(() => expandBuiltIns(`a\n {{< ${call} >}}`));
    expect(problem.message).toMatch(message);
    expect(problem.errors).toMatchObject([{ line: 2, column: 2 }]);
  });

  test.each(['x 1', 'instagram abcdef', 'gist a 1'])('{{< %s >}} encloses nothing', (call) => {
    const [name] = call.split(' ');
    expect(problemOf(() => expandBuiltIns(`{{< ${call} >}}a{{< /${name} >}}`)).message).toMatch(
      /nothing may stand/,
    );
  });
});

describe('comment', () => {
  test('shows nothing', () => {
    expect(expandBuiltIns('a{{< comment >}}b {{< relref "/" >}}{{< /comment >}}c').html).toBe('ac');
  });
});
