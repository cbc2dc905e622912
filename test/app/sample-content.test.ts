/** The sample site is also a test: every file of it can be published as strictly as any author's. */

import { describe, expect, it } from 'vitest';
import { marker, openSite } from './visitor.ts';

const texts = import.meta.glob<string>('../../content/**/*.{md,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const files = Object.entries(texts).map(([path, text]) => ({
  key: path.replace('../../content/', ''),
  text,
}));

describe('the sample content', () => {
  it('is all here', () => {
    expect(files.length).toBeGreaterThan(6);
    expect(files.map(({ key }) => key)).toContain('about.md');
  });

  it.each(files)(
    '$key is published without a warning, and its page shows its words',
    async ({ key, text }) => {
      const site = openSite();
      for (const other of files) if (other.key !== key) await site.put(other.key, other.text);
      const { status, json } = await site.put(key, text);
      expect(status, JSON.stringify(json)).toBe(201);
      expect(json.warnings).toEqual([]);
      const path = json.status === 'draft' ? json.previewUrl : json.url;
      if (key === 'site.yaml') return;
      const page = await site.visit(path);
      expect(page.status).toBe(200);
      expect(page.text).toMatch(/<h1[ >]/);
      expect(page.text).not.toMatch(/\{\{[<%](?! *\/\*)(?![^}]*<\/code>)[^&]*[>%]\}\}(?!<)/);
      expect(page.text).not.toContain(marker);
    },
  );
});
