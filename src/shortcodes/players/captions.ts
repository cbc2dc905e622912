/** Captions of a video: the `.vtt` files beside it. `clip.vtt` and `clip.de.vtt` belong to `clip.mp4`. */

import type { Dependency } from '../../content/post/dependencies.ts';
import { element } from '../element.ts';
import type { ShortcodeContext } from '../shortcode.ts';
import type { FileVideo } from './source.ts';

/** Returns `track` elements, and records a dependency: a file that is added later changes the page. */
export function captionTracks({ href, address }: FileVideo, { use, site }: ShortcodeContext): string[] {
  const stem = withoutSuffix(address.path.slice(1));
  const found = use(captionsUse(stem));
  const files = found?.kind === 'captions' ? found.keys : [];
  // Written relative to the same base as the video, so that it is found in the same folder.
  const folder = href.slice(0, withoutQuery(href).lastIndexOf('/') + 1);
  return files.flatMap((key) => {
    const language = key.slice(stem.length, -'.vtt'.length).slice(1) || site.languageCode;
    const label = languageName(language);
    if (label === undefined) return [];
    const src = folder + encodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
    return element('track', { kind: 'captions', src, srclang: language, label });
  });
}

function captionsUse(stem: string): Dependency {
  return { id: `captions:${stem}`, keys: [], captionsOf: stem };
}

/** The language's name in that language, with a capital; undefined for a tag without a name. */
function languageName(language: string): string | undefined {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language);
    return name && name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return undefined;
  }
}

function withoutSuffix(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

function withoutQuery(href: string): string {
  return href.replace(/[?#].*$/s, '');
}
