/** What a site's Markdown has besides CommonMark's blocks. */
export type BlockSyntax = {
  /** Attributes on the line below a block. */
  attributes: boolean;
  notes: boolean;
  definitions: boolean;
  tables: boolean;
  tasks: boolean;
};
