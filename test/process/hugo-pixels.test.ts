/** Pages as Chromium shows them: Hugo's and ours. */

import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { compareFaces } from '../../cli/compare/faces/compare-faces.ts';
import { chromiumPrograms } from '../../cli/compare/pixels/chromium.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { makeFolder } from '../cli/folder.ts';
import { hasHugo, hugo } from './hugo.ts';

const head = `<!DOCTYPE html><meta name="viewport" content="width=device-width">
{{ with resources.Get "a.css" | minify | fingerprint }}<link rel="stylesheet" href="{{ .Permalink }}" integrity="{{ .Data.Integrity }}">{{ end }}`;

/** A picture that is made smaller and stands below the fold, a script, and a post with what its page may not do. */
const site = {
  'hugo.toml':
    'baseURL = "https://example.net/blog/"\ntitle = "Site"\ndisableKinds = ["taxonomy"]\n[markup.goldmark.renderer]\nunsafe = true\n',
  'assets/a.css': 'p { color: teal; margin: 20px }\nimg { width: 300px; height: 200px }\n',
  'layouts/home.html': `${head}<p style="height: 2000px">{{ .Title }}</p>
{{ with resources.Get "a.png" }}<img loading="lazy" src="{{ (.Resize "2x").RelPermalink }}">{{ end }}
<script>document.querySelector('p').style.background = Math.random() < 0.5 ? 'red' : 'blue'</script>`,
  'layouts/page.html': `${head}{{ .Content }}<script>{{ if eq .Title "bad" }}fetch("https:" + "//other.example/a").catch(() => 0); missing(){{ end }}</script>`,
  'layouts/section.html': `${head}<p>{{ .Title }}</p>`,
  'content/posts/good.md': '---\ntitle: good\n---\n# A text\n',
  'content/posts/bad.md': '---\ntitle: bad\n---\n<style>html { background: red }</style>\n',
};

const canLook = chromiumPrograms.some(existsSync);

it.runIf(hasHugo('pictures of pages are') && canLook)('pictures of pages are compared', async () => {
  if (hugo === null) throw new Error('Cannot compare without Hugo');
  const folder = makeFolder({ ...site, 'assets/a.png': PNG.sync.write(new PNG({ width: 9, height: 6 })) });
  const pictures = mkdtempSync(join(tmpdir(), 'platen-pictures-'));
  const how = { isLenient: false, hasPixels: true, pictures };
  const { pixels = [] } = await compareFaces(folder, hugo, silentTerminal(), how);
  const [bad, others] = [
    pixels.filter(({ path }) => path === '/posts/bad/'),
    pixels.filter(({ path }) => path !== '/posts/bad/'),
  ];
  expect(others.map(({ path, width }) => `${path} ${width}`)).toEqual([
    ...['/ 360', '/ 1280', '/posts/good/ 360', '/posts/good/ 1280', '/posts/ 360', '/posts/ 1280'],
  ]);
  for (const one of others) expect(one).toMatchObject({ differing: 0, refused: [], complaints: [] });
  for (const one of bad) {
    expect(one.differing).toBeGreaterThan(0.02);
    expect(one.refused).toEqual(['connect-src https://other.example/a']);
    expect(one.complaints.filter((words) => !/Content Security Policy|violates/.test(words))).toEqual([]);
  }
  expect(readdirSync(pictures)).toHaveLength(4 * 2 * 3);
});
