import { nameToEmoji } from 'gemoji';
import { describe, expect, it } from 'vitest';
import { emojiByName } from '../../../src/markdown/emoji/emoji-names.ts';
import { htmlOf, renderBody } from '../../render/post.ts';

const site = { emoji: true };

describe('emojiByName()', () => {
  it('has the names of the package, and one that only Hugo has', () => {
    expect(Object.fromEntries(emojiByName())).toEqual({ ...nameToEmoji, m: 'Ⓜ️' });
  });
});

describe('emoji', () => {
  it.each([
    [':tada: a:+1:b ::100:: :e-mail:', '<p>🎉 a👍b :💯: 📧</p>'],
    [':nothing: :TADA: :tada :: : 10:30:45', '<p>:nothing: :TADA: :tada :: : 10:30:45</p>'],
    ['`:tada:` [:tada:](/a ":tada:")', '<p><code>:tada:</code> <a href="/a" title=":tada:">🎉</a></p>'],
    ['*:tada:*a :tada:b', '<p>*🎉*a 🎉b</p>'],
    [
      ':a:heart: http://a.bc/:tada: :tada:http://a.bc/',
      '<p>🅰️heart: <a href="http://a.bc/:tada">http://a.bc/:tada</a>: 🎉<a href="http://a.bc/">http://a.bc/</a></p>',
    ],
    ['```\n:tada:\n```', '<pre tabindex="0"><code>:tada:\n</code></pre>'],
    [':constructor: :__proto__: :toString:', '<p>:constructor: :<strong>proto</strong>: :toString:</p>'],
    [
      '{{< details ":tada:" >}}:tada:{{< /details >}}',
      '<details><summary>🎉</summary>\n<p>🎉</p>\n</details>',
    ],
    [
      '{{</* a ":tada:" */>}} `{{</* :tada: */>}}`',
      '<p>{{&lt; a “🎉” &gt;}} <code>{{&lt; :tada: &gt;}}</code></p>',
    ],
  ])('stand where Hugo puts them: %s', (body, html) => {
    expect(htmlOf(body, { site }).trim()).toBe(html);
  });

  it('are as they are written in a heading’s id', () => {
    expect(renderBody('# :tada: Party', { site }).headings).toEqual([
      { level: 1, id: 'tada-party', text: '🎉 Party' },
    ]);
  });

  it('are not looked for on a site without them', () => {
    expect(htmlOf(':tada:')).toBe('<p>:tada:</p>\n');
  });
});
