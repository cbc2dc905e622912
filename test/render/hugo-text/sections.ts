/** The parts of a page that are compared with Hugo's, one below the other. */

import { defaultSite, type Site } from '../../../src/content/site/site.ts';
import type { CodeSettings } from '../../../src/markdown/chroma/code-settings.ts';
import type { HugoText, HugoTextInput } from '../../../src/render/hugo-contract.ts';
import { renderHugoText } from '../../../src/render/hugo-text.ts';

/** Two sites: Hugo's settings, and how each is said here. */
export const sites: Readonly<
  Record<string, { hugo: string; site: Partial<Site>; code: Partial<CodeSettings> }>
> = {
  plain: {
    hugo: '[markup.goldmark.parser.attribute]\nblock = true\n',
    site: { attributes: { title: true, block: true } },
    code: {},
  },
  lenient: {
    hugo: '[markup.goldmark.parser.attribute]\nblock = true\n[markup.goldmark.renderer]\nunsafe = true\n[markup.highlight]\nnoClasses = false\n[markup.tableOfContents]\nstartLevel = 1\nendLevel = 6\nordered = true\n',
    site: {
      unsafe: true,
      attributes: { title: true, block: true },
      toc: { startLevel: 1, endLevel: 6, ordered: true },
    },
    code: { noClasses: false },
  },
};

export const divider = '\n======== ';

/** The same parts as a layout of Hugo. */
export const layout = [
  '{{ .Content }}',
  'summary, {{ .Truncated }}\n{{ .Summary }}',
  'rest\n{{ .ContentWithoutSummary }}',
  'contents\n{{ .TableOfContents }}',
  'words {{ .WordCount }} {{ .FuzzyWordCount }} {{ .ReadingTime }}\n{{ .Plain | safeHTML }}',
].join(divider);

export function sectionsOf(text: HugoText): string {
  return [
    text.html,
    `summary, ${text.truncated}\n${text.summary}`,
    `rest\n${text.contentWithoutSummary}`,
    `contents\n${text.toc}`,
    `words ${text.wordCount} ${text.fuzzyWordCount} ${text.readingTime}\n${text.plain}`,
  ].join(divider);
}

export function textOf(body: string, around: Partial<HugoTextInput> = {}): HugoText {
  return renderHugoText({
    post: { key: 'posts/trip.md', body, bodyLine: 1 },
    site: defaultSite,
    path: '/posts/trip/',
    hooks: {},
    run: () => null,
    ...around,
  });
}

/** The parts of code in one language are not compared, only its text: colours come from another library. */
export function withoutCodeParts(html: string): string {
  return html.replace(
    /<code (class="language-[^>]*)>([\s\S]*?)<\/code>/g,
    (_, about: string, code: string) => {
      return `<code ${about}>${code.replace(/<\/?span[^>]*>/g, '')}</code>`;
    },
  );
}
