/** The owner's own parts of every page: HTML at three places, a style sheet, and icons. */

/** A fragment as it was read. */
export type Fragment = {
  html: string;
  /** What the policy has to name so that its inline scripts and styles take effect: `sha256-…`. */
  scripts: readonly string[];
  styles: readonly string[];
};

export type FragmentPlace = 'head' | 'afterPost' | 'footer';

/** What there is of them. `style` is the version of the style sheet, `icons` are keys of `iconKeys`. */
export type OwnParts = Partial<Record<FragmentPlace, Fragment>> & {
  style?: string;
  icons?: readonly string[];
};

/** Icons of the site that pages name where the bucket has them. */
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

export const ownStyleKey = 'theme.css';

export function fragmentPlace(key: string): FragmentPlace | undefined {
  return places.get(key);
}
