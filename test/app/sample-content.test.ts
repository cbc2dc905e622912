/** The sample site is also a test: every file of it can be published as strictly as any author's. */

import { describe, expect, it } from 'vitest';
import { marker, openSite } from './visitor.ts';

const texts = import.meta.glob<string>('../../content/**/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Pictures and videos; what is in them does not matter here. */
const others = Object.keys(import.meta.glob('../../content/**/*.{webp,webm,vtt,png,jpg,svg}'));

const keyOf = (path: string) => path.replace('../../content/', '');

const files = Object.entries(texts).map(([path, text]) => ({
  key: keyOf(path),
  text,
}));

describe('the sample content', () => {
  it('is all here', () => {
    expect(files.length).toBeGreaterThan(6);
    expect(files.map(({ key }) => key)).toContain('about.md');
  });

  it('is published without a warning beside the rest of it, and its pages show its words', async () => {
    const site = openSite();
    for (const path of others) await site.put(keyOf(path), 'x');
    for (const { key, text } of files) await site.put(key, text);
    for (const { key, text } of files) {
      expect((await site.upload('DELETE', key)).status, key).toBe(200);
      const { status, json } = await site.put(key, text);
      expect(status, `${key}: ${JSON.stringify(json)}`).toBe(201);
      expect(json.warnings, key).toEqual([]);
      const path = json.status === 'draft' ? json.previewUrl : json.url;
      if (key === 'site.yaml') continue;
      const page = await site.visit(path);
      expect(page.status, key).toBe(200);
      expect(page.text, key).toMatch(/<h1[ >]/);
      expect(page.text, key).not.toMatch(/\{\{[<%](?! *\/\*)(?![^}]*<\/code>)[^&]*[>%]\}\}(?!<)/);
      expect(page.text, key).not.toContain(marker);
    }
  });
});
