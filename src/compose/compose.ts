/** Makes a page of the theme from the catalog's answer and the bytes of at most one file. */

import type { ResolvedPage, ResolvedPost } from '../catalog/resolved.ts';
import { textOf } from '../catalog/short-answer.ts';
import type { PageData } from '../content/page-data.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { readPost } from '../content/post/read-post.ts';
import { statusAt } from '../content/post/status.ts';
import type { PageSettings, RenderSettings } from '../content/site/settings-used.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { ImageResizer } from '../images/resizer.ts';
import { Problem } from '../problem.ts';
import { loadExtras } from '../render/extras.ts';
import { render } from '../render/render.ts';
import type { Bucket } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { listPage, termsPage } from './list-page.ts';
import { postPage } from './post-page.ts';
import type { Renderings, Shown } from './renderings.ts';

export type ComposeContext = {
  bucket: Bucket;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Makes smaller copies of images; null where the platform has no resizer. */
  resizer: ImageResizer | null;
  renderings: Renderings;
};

export type Composed = {
  /** Null when the bytes that were read must not be shown. */
  page: PageData | null;
  /** The version of the bytes that were read. */
  fileVersion?: string;
};

/**
 * `site.baseURL` is the origin at which the page is shown, `version` that of the file that the bucket has now, if the
 * caller knows it.
 */
export async function compose(
  context: ComposeContext,
  site: PageSettings,
  resolved: ResolvedPage,
  { watch, version }: { watch: Stopwatch; version?: string },
): Promise<Composed> {
  const text = textOf(resolved);
  if (text === undefined) return { page: pageOf(resolved, undefined, site) };
  const { bucket, renderings } = context;
  const options = { now: context.clock(), hasCopies: context.resizer !== null };
  // Elsewhere a head may name bytes that a read would not give.
  if (version !== undefined && bucket.consistent) {
    const known = renderings.take({ ...text, version, site, hasCopies: options.hasCopies });
    if (known)
      return { page: pageOf(resolved, unlessHidden(known, options.now), site), fileVersion: version };
  }
  const file = await readFile(context, text.key, watch);
  const shown = file && (await watch.time('render', () => show(file.bytes, text, site, options)));
  const fileVersion = file?.version ?? '';
  return { page: pageOf(resolved, shown ?? undefined, site), fileVersion };
}

function unlessHidden(shown: Shown, now: number): Shown | undefined {
  return statusAt(shown.post, now) === 'published' ? shown : undefined;
}

/** Null for a post whose bytes hide it. A list without its text is still shown. */
function pageOf(resolved: ResolvedPage, shown: Shown | undefined, site: PageSettings): PageData | null {
  if (resolved.kind === 'terms') return termsPage(resolved, shown?.rendered, site);
  if (resolved.kind === 'list') return listPage(resolved, shown?.rendered, site);
  return shown ? postPage(resolved, shown.post, shown.rendered, site) : null;
}

async function readFile(
  { bucket }: ComposeContext,
  key: string,
  watch: Stopwatch,
): Promise<{ version: string; bytes: Uint8Array } | null> {
  return watch.time('bucket', async () => {
    const file = await bucket.get(key);
    return file && { version: file.version, bytes: await readBytes(file.body) };
  });
}

export type ShowOptions = {
  /** Milliseconds since 1970. */
  now: number;
  /** Whether images are offered in smaller copies. */
  hasCopies?: boolean;
};

/**
 * Reads and renders the bytes, with absolute addresses on `site.baseURL`. Null when the bytes' own front
 * matter hides them, or they cannot be read.
 */
export async function show(
  bytes: Uint8Array,
  resolved: Pick<ResolvedPost, 'key' | 'path' | 'parents' | 'resolutions'>,
  site: RenderSettings,
  { now, hasCopies = false }: ShowOptions,
): Promise<Shown | null> {
  try {
    const post = readPost(resolved.key, decodeText(bytes), site, resolved.parents);
    if (statusAt(post, now) !== 'published') return null;
    const extras = await loadExtras(post, site);
    const resolutions = new Map(resolved.resolutions);
    return { post, rendered: render({ post, site, path: resolved.path, resolutions, extras, hasCopies }) };
  } catch (error) {
    if (error instanceof Problem && error.type === 'unprocessable') return null;
    throw error;
  }
}
