import type { ResolvedPost } from '../catalog/resolved.ts';
import type { Post } from '../content/post/post.ts';
import {
  type RenderSettings,
  renderNames,
  type SeldomName,
  seldomNames,
} from '../content/site/settings-used.ts';
import type { Rendered } from '../render/contract.ts';

/** A post and its body as safe HTML. */
export type Shown = { post: Post; rendered: Rendered };

/** All that reading and rendering a post depends on. */
export type RenderedFrom = Pick<ResolvedPost, 'key' | 'path' | 'parents' | 'resolutions'> & {
  /** Names the bytes. */
  version: string;
  site: RenderSettings;
  /** Whether images are offered in smaller copies; absent: they are not. */
  hasCopies?: boolean;
};

type Kept = {
  shown: Shown;
  version: string;
  names: readonly (keyof RenderSettings)[];
  /** Written out only if they are asked for. */
  inputs: unknown;
  size: number;
};

/**
 * Hands what an upload has rendered over to the first request for its page, which then neither reads nor renders the text.
 * Shared by all requests of an isolate; an isolate without it makes the same page.
 */
export class Renderings {
  readonly #byKey = new Map<string, Kept>();
  #size = 0;

  /** `read`: of the settings that few texts show, those that this one does. */
  keep(from: RenderedFrom, read: ReadonlySet<SeldomName>, shown: Shown): void {
    this.#forget(from.key);
    const left = new Set<keyof RenderSettings>(seldomNames.filter((name) => !read.has(name)));
    const names = renderNames.filter((name) => !left.has(name));
    const size = shown.post.body.length + shown.rendered.html.length;
    const inputs = inputsOf(from, names);
    this.#byKey.set(from.key, { shown, version: from.version, names, inputs, size });
    this.#size += size;
    // A map keeps the order in which its keys came: the oldest go first.
    for (const key of this.#byKey.keys()) {
      if (this.#size <= mostCharacters && this.#byKey.size <= mostTexts) break;
      this.#forget(key);
    }
  }

  /** The post as rendering it from here would give it, at most once for an upload. */
  take(from: RenderedFrom): Shown | undefined {
    const kept = this.#byKey.get(from.key);
    if (kept?.version !== from.version) return undefined;
    this.#forget(from.key);
    return isEqual(kept.inputs, inputsOf(from, kept.names)) ? kept.shown : undefined;
  }

  #forget(key: string): void {
    this.#size -= this.#byKey.get(key)?.size ?? 0;
    this.#byKey.delete(key);
  }
}

const mostTexts = 100;

/** Characters of all texts together, each as it was written and as HTML. */
const mostCharacters = 2_000_000;

function inputsOf(
  { path, parents, resolutions, site, hasCopies = false }: RenderedFrom,
  names: readonly (keyof RenderSettings)[],
): unknown {
  const found = resolutions.toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Only an image whose size was resolved has smaller copies.
  const offersCopies = hasCopies && found.length > 0;
  return [path, parents, found, offersCopies, names.map((name) => site[name])];
}

/** Inputs are plain values, and settings have their names in one order. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
