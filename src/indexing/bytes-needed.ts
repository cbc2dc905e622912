/** How much of a file its description needs. */

import { isAddresses, originKey } from '../content/history-keys.ts';
import { isHtml, isLayoutText, isPage, isShortcodeTemplate } from '../content/keys.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import { beginsWithFrontMatter } from '../content/post/front-matter-block.ts';
import { shortcodeUses } from '../content/post/shortcode-uses.ts';
import { fragmentPlace } from '../content/site/fragments.ts';
import { isSettings } from '../content/site/settings-files.ts';
import { imageHead, isImage } from '../images/image-size.ts';
import type { SeenFile } from './seen-file.ts';

/** The largest text that is read, in bytes. */
export const textLimit = 1024 * 1024;

/** Bytes of a larger HTML file that are read to see whether it begins with front matter. */
const htmlHead = 4096;

/** How many bytes of a file `describe` needs. */
export function bytesNeeded(key: string, size: number): number {
  if (isHtml(key) && isPage(key)) return size > textLimit ? htmlHead : size;
  if (isText(key) || isAddresses(key) || key === originKey) return size > textLimit ? 0 : size;
  return isImage(key) ? Math.min(size, imageHead) : 0;
}

/** Markdown, HTML, settings and texts of layouts: read whole, checked on upload. */
export function isText(key: string): boolean {
  if (isShortcodeTemplate(key) || isPage(key) || isSettings(key)) return true;
  return fragmentPlace(key) !== undefined || isLayoutText(key);
}

/**
 * HTML without front matter: a file that is served unchanged. In encodings other than UTF-8, front matter is
 * not read but hides the file.
 */
export function isPlainHtml({ key, bytes }: Pick<SeenFile, 'key' | 'bytes'>): boolean {
  if (!isHtml(key) || !isPage(key)) return false;
  const start = new TextDecoder().decode(bytes).replace(/[\0\ufffd]/g, '');
  return !beginsWithFrontMatter(start);
}

/**
 * The templates that a page's text may call. They are resolved before the page is described, because its
 * dependencies depend on them.
 */
export function callsIn({ key, bytes }: Pick<SeenFile, 'key' | 'bytes'>): Dependency[] {
  return isPage(key) && !isPlainHtml({ key, bytes }) ? shortcodeUses(new TextDecoder().decode(bytes)) : [];
}
