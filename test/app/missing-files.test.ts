/** Pictures and videos beside a post that are not there: a warning at the line that names each. */

import { describe, expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

const text = [
  '![A cat](cat.png)',
  '{{< video src="clip.webm" >}}',
  '{{< figure src="dog.png" >}}',
  '![Elsewhere](/images/far.png)',
].join('\n\n');

describe('a post that names files', () => {
  it('gets a warning for each of its own that is missing, and none once they are there', async () => {
    const site = openSite();
    const key = 'posts/a/index.md';
    const first = await site.put(key, post({ title: 'A' }, text));
    expect(first.status).toBe(201);
    const lines = first.json.warnings.map(({ message }: { message: string }) => message).sort();
    expect(lines).toEqual([
      'Cannot show visitors "cat.png": nothing is at "/posts/a/cat.png"',
      'Cannot show visitors "clip.webm": nothing is at "/posts/a/clip.webm"',
      'Cannot show visitors "dog.png": nothing is at "/posts/a/dog.png"',
    ]);
    const at = first.json.warnings.map(({ line }: { line: number }) => line).sort();
    expect(at[1] - at[0]).toBe(2);
    expect(at[2] - at[1]).toBe(2);
    for (const name of ['cat.png', 'clip.webm', 'dog.png']) await site.put(`posts/a/${name}`, name);
    const again = await site.put(key, post({ title: 'A' }, `${text}\n`));
    expect(again.json.warnings ?? []).toEqual([]);
  });
});
