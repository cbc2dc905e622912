/** Asks Hugo again for the texts of `test/render/hugo-text`, where Platen is compared with the same answers. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls, templates } from '../render/hugo-text/calls.ts';
import { hookTemplates } from '../render/hugo-text/hooks.ts';
import { layout, sites } from '../render/hugo-text/sections.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const folder = join(import.meta.dirname, '../render/hugo-text');
const pairs = join(import.meta.dirname, '../markdown/pairs');
const config = 'baseURL = "https://example.org/"\n';

/** Bodies by the name of the file, of both folders. */
const bodies = new Map(
  [pairs, join(folder, 'texts')].flatMap((from) =>
    readdirSync(from)
      .filter((file) => file.endsWith('.md'))
      .map((file): [string, string] => [
        file.slice(0, -'.md'.length),
        readFileSync(join(from, file), 'utf8'),
      ]),
  ),
);

function page(body: string): string {
  return `---\ntitle: T\n---\n\n${body}`;
}

describe.runIf(hasHugo('texts for own layouts are'))('Hugo', () => {
  it.each(Object.entries(sites))('makes the recorded texts, %s', (site, { hugo }) => {
    const answers = readdirSync(join(folder, 'answers')).filter((file) => file.endsWith(`.${site}.html`));
    const names = answers.map((file) => file.slice(0, -`.${site}.html`.length));
    using built = new HugoSite({
      'hugo.toml': config + hugo,
      'layouts/all.html': layout,
      ...Object.fromEntries(names.map((name) => [`content/${name}.md`, page(bodies.get(name) ?? '')])),
    });
    built.build('index.html');
    const made = new Map(built.files().map(({ path, text }) => [path, text]));
    for (const name of names) {
      const recorded = readFileSync(join(folder, 'answers', `${name}.${site}.html`), 'utf8');
      compared(name, () => expect(made.get(`${name}/index.html`)).toBe(recorded));
    }
  });

  it('runs shortcodes with the recorded results', () => {
    const shortcodes = Object.entries(templates).map(([name, text]) => [
      `layouts/_shortcodes/${name}.html`,
      text,
    ]);
    using built = new HugoSite({
      'hugo.toml': `${config}[markup.goldmark.renderer]\nunsafe = true\n[markup.highlight]\nnoClasses = false\n`,
      'layouts/all.html': '{{ .Content }}\n====\n{{ .RenderShortcodes }}',
      ...Object.fromEntries(shortcodes),
      ...Object.fromEntries(calls.map(([text], at) => [`content/c${at}.md`, page(`${text}\n`)])),
    });
    built.build('index.html');
    const made = new Map(built.files().map(({ path, text }) => [path, text]));
    for (const [at, [text, content, rendered]] of calls.entries()) {
      // The file's own text begins after a blank line.
      const answer = made.get(`c${at}/index.html`)?.split('\n====\n\n');
      compared(JSON.stringify(text), () => expect(answer).toEqual([content, rendered]));
    }
  });

  it('gives hooks the recorded data', () => {
    const hooks = Object.entries(hookTemplates).map(([name, text]) => [
      `layouts/_markup/render-${name}.html`,
      text,
    ]);
    const signs = 'block = [["$$", "$$"], ["\\\\[", "\\\\]"]]\ninline = [["\\\\(", "\\\\)"]]\n';
    using built = new HugoSite({
      'hugo.toml': `${config}[markup.goldmark.parser]\nwrapStandAloneImageWithinParagraph = false\n[markup.goldmark.parser.attribute]\nblock = true\n[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.extensions.passthrough]\nenable = true\n[markup.goldmark.extensions.passthrough.delimiters]\n${signs}`,
      'layouts/all.html': '{{ .Content }}',
      ...Object.fromEntries(hooks),
      'content/every.md': page(readFileSync(join(folder, 'hooks/every-hook.md'), 'utf8')),
    });
    const recorded = readFileSync(join(folder, 'hooks/every-hook.html'), 'utf8');
    compared('hooks', () => expect(built.build('every/index.html')).toBe(recorded));
  });
});
