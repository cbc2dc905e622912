import { expect, it } from 'vitest';
import { show } from '../../src/compose/compose.ts';
import { type RenderedFrom, Renderings, type Shown } from '../../src/compose/renderings.ts';
import { defaultSite } from '../../src/content/site/site.ts';

const none = new Set<never>();

/** A text of this many letters, as an upload of `key` renders it. */
async function rendered(key: string, letters: number): Promise<{ from: RenderedFrom; shown: Shown }> {
  const resolved = { key, path: `/${key}/`, parents: [], resolutions: [] };
  const bytes = new TextEncoder().encode('a'.repeat(letters));
  const shown = await show(bytes, resolved, defaultSite, { now: Date.now() });
  if (shown === null) throw new Error('Cannot render the text: nothing hides it');
  return { from: { ...resolved, version: '1', site: defaultSite }, shown };
}

it('are taken once, and only by those that name the same bytes and inputs', async () => {
  const renderings = new Renderings();
  const { from, shown } = await rendered('a.md', 10);
  const others: RenderedFrom[] = [
    { ...from, path: '/b/' },
    { ...from, parents: [{ folder: 'a', draft: false, cascade: [] }] },
    { ...from, resolutions: [['file:a.png', { kind: 'image', width: 1, height: 1 }]] },
    { ...from, site: { ...defaultSite, emoji: true } },
  ];
  for (const other of others) {
    renderings.keep(from, none, shown);
    expect(renderings.take({ ...from, version: '2' })).toBeUndefined();
    expect(renderings.take(other)).toBeUndefined();
  }
  renderings.keep(from, none, shown);
  expect(renderings.take({ ...from, hasCopies: true, site: { ...defaultSite, title: 'Unread' } })).toBe(
    shown,
  );
  expect(renderings.take(from)).toBeUndefined();
});

it('depend on a setting that few texts show if this one does', async () => {
  const renderings = new Renderings();
  const { from, shown } = await rendered('a.md', 10);
  renderings.keep(from, new Set(['title']), shown);
  expect(renderings.take({ ...from, site: { ...defaultSite, title: 'Read' } })).toBeUndefined();
});

it.each([
  ['two million characters', 15, 90_000, 11],
  ['a hundred texts', 130, 10, 100],
])('are kept up to %s, the newest ones', async (_, texts, letters, kept) => {
  const renderings = new Renderings();
  const all = [];
  for (let number = 0; number < texts; number++) all.push(await rendered(`${number}.md`, letters));
  for (const { from, shown } of all) renderings.keep(from, none, shown);
  const taken = all.map(({ from }) => renderings.take(from) !== undefined);
  expect(taken).toEqual(all.map((_text, number) => number >= texts - kept));
});
