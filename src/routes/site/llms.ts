/** `llms.txt` (https://llmstxt.org): the site's description and newest texts, for reading programs. */

import { addresses, mainFeed } from '../../addresses.ts';
import type { Answer } from '../../catalog/answer.ts';
import type { ResolvedFeed, ResolvedPost, Unresolved } from '../../catalog/resolved.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { pageVersion } from '../../compose/page-version.ts';
import { isMarkdown } from '../../content/keys.ts';
import type { SiteHead } from '../../content/page-data.ts';
import { encodePath, pathOfFile } from '../../content/paths.ts';
import { languageOf } from '../../content/site/languages.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';

/** The number of newest posts that are listed. */
const mostPosts = 100;

/** Null for a site that does not want programs to read it. */
export async function readLlms(context: PagesContext, origin: string, home = '/'): Promise<Reply | null> {
  const watch = new Stopwatch(context.clock);
  const answer = await watch.time('catalog', () => context.catalog.feed(context.clock(), home, mostPosts));
  if (answer.site.noindex || `${languageOf(answer.site).prefix}/` !== home) return null;
  const body = overview(answer, siteHead(answer, context.siteUrl, origin));
  return {
    status: 200,
    body,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    etag: pageVersion(context.build, body),
    caching: 'revalidate',
    ...edgeLife(context, answer, 'page'),
    guard: 'none',
    timing: watch.timing,
  };
}

/** A title, a description, and lists of links under the titles of the sections. */
function overview({ resolved, site }: Answer<ResolvedFeed | Unresolved>, head: SiteHead): string {
  const posts = resolved.kind === 'feed' ? resolved.posts : [];
  const bySection = Map.groupBy(posts, ({ section }) => section?.title ?? 'Pages');
  const lists = head.sections.map(({ title, path }) => link(title, head.origin + encodePath(path)));
  const feed =
    head.hasNoFeeds || head.hasNoHome
      ? []
      : [link('All posts as a feed', head.origin + mainFeed(`${head.prefix}/`))];
  const all = site.disableKinds.includes('sitemap')
    ? []
    : [link('All pages', `${head.origin}${head.prefix}${addresses.sitemap}`)];
  const chapters = [
    ...[...bySection].map(([title, of]) =>
      chapter(
        title,
        of.map((post) => postLine(post, site.source, head.origin)),
      ),
    ),
    ...optional([...lists, ...feed, ...all]),
  ];
  const about = head.description === '' ? '' : `> ${oneLine(head.description)}\n\n`;
  return `# ${oneLine(head.title)}\n\n${about}${chapters.join('\n')}`;
}

function optional(lines: readonly string[]): string[] {
  return lines.length > 0 ? [chapter('Optional', lines)] : [];
}

function chapter(title: string, lines: readonly string[]): string {
  return `## ${oneLine(title)}\n\n${lines.join('\n')}\n`;
}

/** Links to the post's Markdown if the site serves it. */
function postLine({ key, path, entry }: ResolvedPost, hasSource: boolean, origin: string): string {
  const about = oneLine(entry.description || entry.summary);
  return (
    link(entry.title, origin + encodePath(hasSource && isMarkdown(key) ? pathOfFile(key) : path)) +
    (about === '' ? '' : `: ${about}`)
  );
}

function link(text: string, url: string): string {
  // A closing bracket in the address would end the link.
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `- [${oneLine(text).replace(/[\\[\]]/g, '\\$&')}](${address})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
