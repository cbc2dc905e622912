/** The documents of the page for writing, as `cli/admin/documents.ts` makes them with its files. */

export type AdminDocuments = {
  /** By language. */
  pages: Readonly<Record<string, string>>;
  /** Says why the page cannot work beside the scripts of the site. */
  nowhere: string;
  /** The name of the script of previews. */
  frame: string;
};

/** Stands in each document for a nonce, which is another one for each answer. */
export const nonceHere = 'NONCE-HERE';
