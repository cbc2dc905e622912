/** What becomes of an element: it stays; its tags go and what it holds stays; all of it goes. */
export type ElementRule = 'keep' | 'unwrap' | 'drop';

/** What becomes of an attribute: it goes, it stays, or it stays if it is a safe address or a safe `srcset`. */
export type AttributeRule = 'drop' | 'keep' | 'address' | 'addresses';

/** Which elements and attributes may stand in a page. Names are in lower case. */
export type Policy = {
  /** Elements that go with all they hold; none is void. */
  dropped: ReadonlySet<string>;
  element(name: string): ElementRule;
  attribute(element: string, name: string, value: string): AttributeRule;
  /** The attributes of an `input` that may stay; null when it may not. */
  input(attributes: Map<string, string>): Map<string, string> | null;
};

/** Elements that have no content and no closing tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Attributes that say something by being there. */
export const flags: ReadonlySet<string> = new Set(
  (
    'allowfullscreen autoplay checked controls default disabled hidden itemscope loop muted open playsinline ' +
    'reversed'
  ).split(' '),
);
