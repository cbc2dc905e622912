/** The rule for an element: keep it, remove its tags but keep its content, or remove it with its content. */
export type ElementRule = 'keep' | 'unwrap' | 'drop';

/** The rule for an attribute: remove it, keep it, or keep it only with a safe address or a safe `srcset`. */
export type AttributeRule = 'drop' | 'keep' | 'address' | 'addresses';

/** The elements and attributes that a page may contain. Names are in lower case. */
export type Policy = {
  /** Elements that are removed with their content; none is void. */
  dropped: ReadonlySet<string>;
  element(name: string): ElementRule;
  attribute(element: string, name: string, value: string): AttributeRule;
  /** The attributes that an `input` keeps; null when it is removed. */
  input(attributes: Map<string, string>): Map<string, string> | null;
};

/** Elements that have no content and no closing tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Boolean attributes: their presence is their value. */
export const flags: ReadonlySet<string> = new Set(
  (
    'allowfullscreen autoplay checked controls default disabled hidden itemscope loop muted open playsinline ' +
    'reversed'
  ).split(' '),
);
