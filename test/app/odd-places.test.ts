/** Links to pages whose files are spelled otherwise than their places: as in Hugo, white space and capitals do not count. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post } from './visitor.ts';

const settings = 'languages: {en: {}, fr: {}}\n';

describe('a link to a page', () => {
  it.each([
    ['Two Words.md', '/posts/two-words/', '/posts/two-words/'],
    ['Two Words.md', '/posts/Two Words', '/posts/two-words/'],
    ['two-words.md', '/posts/Two-Words', '/posts/two-words/'],
    ['Two Words.fr.md', '/posts/two-words', '/posts/two-words'],
  ])('%s, written %s', async (name, written, to) => {
    const site = openSite();
    await site.put('hugo.yaml', settings);
    await site.put(`posts/${name}`, post({ title: 'Target' }));
    await site.put('a.md', post({ title: 'A' }, `[x](<${written}>) {{< relref "${written}" >}}`));
    const { text } = await site.visit('/a/');
    expect(text).toContain(`<a href="${to}">x</a>`);
  });

  it('leads from a page of a language to the page of that language', async () => {
    const site = openSite();
    await site.put('hugo.yaml', settings);
    await site.put('posts/two-words.md', post({ title: 'Target' }));
    await site.put('posts/Two Words.fr.md', post({ title: 'Cible' }));
    await site.put('a.fr.md', post({ title: 'A' }, '{{< relref "/posts/two-words" >}}'));
    expect((await site.visit('/fr/a/')).text).toContain('/fr/posts/two-words/');
    await site.upload('DELETE', 'posts/Two%20Words.fr.md');
    expect((await site.visit('/fr/a/')).text).not.toContain('/fr/posts/two-words/');
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });
});
