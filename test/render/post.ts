/** Renders a body for tests. */

import type { Resolution } from '../../src/content/post/dependencies.ts';
import type { Post } from '../../src/content/post/post.ts';
import { defaultMarkup, type Markup } from '../../src/content/site/markup.ts';
import { defaultSite, type Site } from '../../src/content/site/site.ts';
import type { Rendered } from '../../src/render/contract.ts';
import { loadExtras } from '../../src/render/extras.ts';
import { render } from '../../src/render/render.ts';

/** All there are; a test says by its site which of them count. */
const { writeFormula, emoji } = await loadExtras(
  { params: new Map() },
  { ...defaultSite, math: true, emoji: true },
);

export type Surroundings = {
  key?: string;
  path?: string;
  bodyLine?: number;
  params?: Record<string, unknown>;
  resolutions?: Record<string, Resolution>;
  site?: Partial<Site>;
  markup?: Partial<Markup>;
};

/** By default the body of the page bundle `posts/trip/index.md`. */
export function renderBody(body: string, around: Surroundings = {}): Rendered {
  const { key = 'posts/trip/index.md' } = around;
  const post: Post = {
    ...{
      key,
      pageKey: key,
      title: 'Trip',
      draft: false,
      description: '',
      aliases: [],
    },
    ...{ weight: 0, terms: [], params: new Map(Object.entries(around.params ?? {})) },
    ...{ body, bodyLine: around.bodyLine ?? 1 },
  };
  const site = {
    ...defaultSite,
    ...around.site,
    markup: { ...(around.site?.markup ?? defaultMarkup), ...around.markup },
  };
  return render({
    ...{ post, site, extras: { ...(site.math && { writeFormula }), ...(site.emoji && { emoji }) } },
    path: around.path ?? '/posts/trip/',
    resolutions: new Map(Object.entries(around.resolutions ?? {})),
  });
}

export function htmlOf(body: string, around: Surroundings = {}): string {
  return renderBody(body, around).html;
}
