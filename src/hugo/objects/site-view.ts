import type { LanguageTree } from '../tree/language-tree.ts';
import type { World } from './page-view.ts';

/** A site in one language as templates see it. */
export type SiteView = { readonly tree: LanguageTree; readonly world: World };
