/** Elements that do not separate words. */
export const withinWords: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong ' +
    'sub sup time u var wbr'
  ).split(' '),
);
