import code from './code.client.js';
import contents from './contents.client.js';
import menu from './menu.client.js';
import scheme from './scheme.client.js';
import video from './video.client.js';

/** The parts of a page that need a script. */
export type PageParts = { hasCode: boolean; hasContents: boolean; hasPlayer: boolean; hasMenu: boolean };

/** All combinations of parts, as sixteen numbers of four bits. */
export const allParts: readonly PageParts[] = Array.from({ length: 16 }, (_, bits) => ({
  hasCode: (bits & 1) !== 0,
  hasContents: (bits & 2) !== 0,
  hasPlayer: (bits & 4) !== 0,
  hasMenu: (bits & 8) !== 0,
}));

/**
 * The one script of a page, so that a first view takes three requests. It is before the body, since the
 * visitor's colours must be known before anything is drawn. The rest waits until the page is parsed.
 */
export function scriptOf({ hasCode, hasContents, hasPlayer, hasMenu }: PageParts): string {
  const late = [
    hasCode ? code : '',
    hasContents ? contents : '',
    hasPlayer ? video : '',
    hasMenu ? menu : '',
  ];
  const text = [
    `(() => {\n${scheme}})();\n`,
    ...late.filter(Boolean).map((part) => `addEventListener('DOMContentLoaded', () => {\n${part}});\n`),
  ].join('');
  return text.replace(comments, '');
}

/** Comments on lines of their own. */
const comments = /^[ \t]*(?:\/\/.*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/[ \t]*)\n/gm;
