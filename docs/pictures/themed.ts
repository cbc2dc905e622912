/** The pages with themes of Hugo that docs/themes.md shows. */

import type { PageToShow } from './pages.ts';

export const themed: Readonly<Record<string, PageToShow>> = {
  papermod: { path: '/', width: 1000, height: 760 },
  stack: { path: '/', width: 1280, height: 760 },
};
