import type { Dependency, Resolution } from '../../src/content/post/dependencies.ts';
import { readPost } from '../../src/content/post/read-post.ts';
import { readSite } from '../../src/content/site/read-site.ts';
import type { Warning } from '../../src/render/contract.ts';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import { plainMarkdown } from '../shortcodes/plain-markdown.ts';
import { unmarked } from '../shortcodes/unmarked.ts';
import { besides, frontMatter, settings } from './template-site.ts';
import type { Row } from './template-table.ts';

const { site } = readSite(settings, 'yaml');

/** What the calls of a row become on the page of `template-site.ts`, and what the author is told. */
export function runRow({ template, call = '{{< x >}}' }: Pick<Row, 'template' | 'call'>): {
  html: string;
  warnings: Warning[];
} {
  const post = readPost('posts/hello.md', `---\n${frontMatter}---\n${call}`, site);
  const warnings: Warning[] = [];
  const expanded = expandShortcodes(post.body, post.bodyLine, {
    post,
    site,
    path: '/posts/hello/',
    markdown: plainMarkdown,
    use: (use) => resolution(use, template),
    warn: (message, at, strict) => warnings.push({ message, ...at, strict }),
    needsPlayer: () => {},
    showsVideo: () => {},
  });
  return { html: unmarked(expanded), warnings };
}

function resolution({ id, keys: [key = ''] }: Dependency, template: string): Resolution | undefined {
  if (id === 'shortcode:x') return { kind: 'template', key, text: template };
  if (id === `shortcode:${besides.name}`) return { kind: 'template', key, text: besides.template };
  return id === 'page:other.md' ? { kind: 'page', path: '/posts/other/' } : undefined;
}
