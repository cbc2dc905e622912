/** The owner's own parts of every page: HTML at three positions, a style sheet, and icons. */

/** A fragment as it was read. */
export type Fragment = {
  html: string;
  /** The `sha256-…` of its inline scripts and styles, which the policy has to allow. */
  scripts: readonly string[];
  styles: readonly string[];
};

export type FragmentPlace = 'head' | 'afterPost' | 'footer';

/** All parts that exist. `style` is the version of the style sheet, `icons` are keys of `iconKeys`. */
export type CustomParts = Partial<Record<FragmentPlace, Fragment>> & {
  style?: string;
  icons?: readonly string[];
  /** The owner's pages with the search form, by the prefixes of their languages. */
  searchPages?: { readonly [prefix: string]: { path: string; title: string } };
};

/** Icons of the site that pages link to if the bucket has them. */
export const iconKeys: readonly string[] = [
  'favicon.svg',
  'favicon.ico',
  'favicon.png',
  'apple-touch-icon.png',
];

const places: ReadonlyMap<string, FragmentPlace> = new Map([
  ['fragments/head.html', 'head'],
  ['fragments/after-post.html', 'afterPost'],
  ['fragments/footer.html', 'footer'],
]);

/** Keys of all fragments. */
export const fragmentKeys: readonly string[] = [...places.keys()];

export const customStyleKey = 'theme.css';

export function fragmentPlace(key: string): FragmentPlace | undefined {
  return places.get(key);
}
