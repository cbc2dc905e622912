/** The rendered posts, and how far each goes: the same in workerd and in Node. */

import type { PostPage, SiteHead } from '../src/content/page-data.ts';
import type { Post } from '../src/content/post/post.ts';
import { readPost } from '../src/content/post/read-post.ts';
import { defaultSite, type Site } from '../src/content/site/site.ts';
import type { Rendered } from '../src/render/contract.ts';
import { render } from '../src/render/render.ts';

/** `empty`: the loop alone. `read`: front matter. `render`: and the body as safe HTML. `page`: and the theme around it. */
export const stages = ['empty', 'read', 'render', 'page'] as const;

export type Stage = (typeof stages)[number];

/** Throws a `RangeError` for a name that is no stage. */
export function parseStage(name: string | null | undefined): Stage {
  const stage = stages.find((known) => known === name);
  if (stage === undefined)
    throw new RangeError(`Cannot run the stage "${name}": it must be one of ${stages.join(', ')}`);
  return stage;
}

/**
 * Takes a post's text through a stage `rounds` times. Answers how many characters came out, so that nothing is optimised away.
 * `renderPage` is the theme, which Node cannot load by itself.
 */
export function runStage(
  stage: Stage,
  text: string,
  rounds: number,
  renderPage: (site: SiteHead, page: PostPage) => string,
): number {
  let characters = 0;
  for (let round = 0; round < rounds; round++) {
    // Front matter that was just read is remembered, so each round has another.
    const other = text.replace(/^---\n/, `---\n# ${round}\n`);
    characters += runOnce(stage, other, renderPage);
  }
  return characters;
}

const key = 'posts/measured.md';
const path = '/posts/measured/';
const site: Site = { ...defaultSite, baseURL: 'https://example.org' };
const { title, description, author, languageCode, timeZone, noindex, baseURL: origin } = site;
const head: SiteHead = {
  prefix: '',
  ...{ title, description, author, languageCode, timeZone, noindex, origin },
  sections: [{ path: '/posts/', title: 'Posts' }],
};

function runOnce(stage: Stage, text: string, renderPage: (site: SiteHead, page: PostPage) => string): number {
  if (stage === 'empty') return 1;
  const post = readPost(key, text, site);
  if (stage === 'read') return post.body.length;
  const rendered = render({ post, site, path, resolutions: new Map(), extras: {} });
  if (stage === 'render') return rendered.html.length;
  return renderPage(head, pageOf(post, rendered)).length;
}

/** A page as the theme is given it. */
function pageOf({ title, date, terms }: Post, { html, excerpt, hasPlayer }: Rendered): PostPage {
  const links = terms.map(({ name }) => ({ path: `/tags/${name}/`, title: name }));
  const section = { path: '/posts/', title: 'Posts' };
  return {
    kind: 'post',
    path,
    title,
    description: excerpt,
    ...(date && { date }),
    html,
    hasCode: html.includes('<pre'),
    terms: [{ taxonomy: 'tags', title: 'Tags', terms: links }],
    section,
    newer: { path: '/posts/newer/', title: 'A newer post' },
    older: { path: '/posts/older/', title: 'An older post' },
    hasPlayer,
    source: `/${key}`,
    feed: '/posts/index.xml',
  };
}
