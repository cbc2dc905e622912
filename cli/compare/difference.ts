export type DifferenceKind =
  | 'missing'
  | 'shown'
  | 'address'
  | 'redirect'
  | 'site-title'
  | 'title'
  | 'date'
  | 'order'
  | 'text'
  | 'typography'
  | 'marks'
  | 'space'
  | 'style'
  | 'image'
  | 'frame'
  | 'shortcode'
  | 'link'
  | 'anchor';

/** One thing that a visitor of the site by Hugo finds otherwise on the site by Platen. */
export type Difference = {
  kind: DifferenceKind;
  /** Where Hugo has it; where only Platen has it, there. */
  path: string;
  /** The file in the content folder; empty where there is none. */
  file: string;
  hugo: string;
  platen: string;
  /** What stands around it in both. */
  context?: string;
  /** Of a list: what is on one of them alone. */
  rows?: { hugo: readonly string[]; platen: readonly string[] };
};

/** A difference of one page, whose place is told elsewhere. */
export type PageDifference = Omit<Difference, 'path' | 'file'>;
