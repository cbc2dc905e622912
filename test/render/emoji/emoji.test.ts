import { nameToEmoji } from 'gemoji';
import { describe, expect, it } from 'vitest';
import { emojiByName } from '../../../src/render/emoji/emoji-names.ts';
import { htmlOf, renderBody } from '../post.ts';

const site = { emoji: true };

describe('emojiByName()', () => {
  it('has the names of the package, and two that only Hugo has', () => {
    expect(Object.fromEntries(emojiByName())).toEqual({ ...nameToEmoji, m: 'Ⓜ️', atom: '⚛️' });
  });
});

describe('emoji', () => {
  it.each([
    [':tada: a:+1:b ::100:: :e-mail:', '<p>🎉 a👍b :💯: 📧</p>'],
    [':nothing: :TADA: :tada :: : 10:30:45', '<p>:nothing: :TADA: :tada :: : 10:30:45</p>'],
    ['`:tada:` [:tada:](/a ":tada:")', '<p><code>🎉</code> <a href="/a" title="🎉">🎉</a></p>'],
    [':constructor: :__proto__: :toString:', '<p>:constructor: :<strong>proto</strong>: :toString:</p>'],
    [
      '{{< details ":tada:" >}}:tada:{{< /details >}}',
      '<details><summary>:tada:</summary>\n<p>🎉</p>\n</details>',
    ],
    ['{{</* a :tada: */>}}', '<p>{{&lt; a :tada: &gt;}}</p>'],
  ])('stand where Hugo puts them: %s', (body, html) => {
    expect(htmlOf(body, { site }).trim()).toBe(html);
  });

  it('make no part of a heading’s id', () => {
    expect(renderBody('# :tada: Party', { site }).headings).toEqual([
      { level: 1, id: '-party', text: '🎉 Party' },
    ]);
  });

  it('are not looked for on a site without them', () => {
    expect(htmlOf(':tada:')).toBe('<p>:tada:</p>\n');
  });
});
