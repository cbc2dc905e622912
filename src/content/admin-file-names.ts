/** The files of the page for writing, as `cli/admin/admin-files.ts` makes them. */

/** Each name has a hash of the content. */
export type AdminFileNames = {
  /** The page in each of its languages. */
  pages: Readonly<Record<string, string>>;
  /** Scripts that each of these loads. */
  shared: readonly string[];
  style: string;
  /** The script of previews. */
  frame: string;
};
