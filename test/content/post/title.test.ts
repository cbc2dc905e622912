import { describe, expect, it } from 'vitest';
import { titleFromKey } from '../../../src/content/post/titles.ts';

describe('titleFromKey()', () => {
  it.each([
    ['posts/hello-world.md', 'Hello world'],
    ['posts/hello_big__world.markdown', 'Hello big world'],
    ['about.md', 'About'],
    ['posts/trip-to-rome/index.md', 'Trip to rome'],
    ['my-posts/_index.md', 'My posts'],
    ['index.md', ''],
    ['_index.md', ''],
    ['posts/v1.2-is-out.md', 'V1.2 is out'],
    ['posts/élan.md', 'Élan'],
    ['posts/日本語.md', '日本語'],
    ['posts/iPhone-15.md', 'IPhone 15'],
    ['posts/README', 'README'],
    ['posts/---.md', ''],
  ])('of %s is %j', (key, title) => {
    expect(titleFromKey(key)).toBe(title);
  });
});
