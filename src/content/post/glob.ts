/** Whether a path matches a pattern, as in Hugo's `cascade` targets (https://github.com/gobwas/glob). */

/** Characters of a pattern; longer ones match nothing. */
const maxLength = 300;

/** Patterns into which `{a,b}` may expand one pattern. */
const maxAlternatives = 64;

/**
 * `*` matches any text without a slash, `**` any text, `?` one character, and `{a,b}` one of its parts. `[ab-d]` is one
 * of these characters, `[!ab-d]` any other. All else matches itself, in any capitals. Takes time in proportion to both
 * lengths multiplied.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return newGlob(pattern)(path);
}

/** The same for many paths. */
export function newGlob(pattern: string): (path: string) => boolean {
  if (pattern.length > maxLength) return () => false;
  const plain = alternatives(pattern.toLowerCase()).map(matcher);
  return (path) => {
    const text = path.toLowerCase();
    return plain.some((matches) => matches(text));
  };
}

function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const left = [pattern];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [, before = '', inner, after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/s.exec(next) ?? [];
    if (inner === undefined) done.push(next);
    else left.push(...inner.split(',').map((part) => before + part + after));
    if (done.length + left.length > maxAlternatives) return [];
  }
  return done;
}

/** Most paths differ from a pattern in what it says before its first sign, or after its last one. */
function matcher(pattern: string): (text: string) => boolean {
  const [before = ''] = /^[^*?[]*/.exec(pattern) ?? [];
  if (before.length === pattern.length) return (text) => text === pattern;
  const after = /[^*?\]]*$/.exec(pattern)?.[0] ?? '';
  const parts = pattern.match(/\*\*|\[!?[^\]]+\]|./gs) ?? [];
  return (text) => text.startsWith(before) && text.endsWith(after) && matches(parts, text);
}

/** Keeps the set of positions in the pattern that can be reached after each character. */
function matches(parts: readonly string[], text: string): boolean {
  let places = reached(parts, new Set([0]));
  for (const character of text) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part === '**' || (part === '*' && character !== '/')) next.add(place);
      else if (part === character || fits(part, character)) next.add(place + 1);
    }
    places = reached(parts, next);
  }
  return places.has(parts.length);
}

/** Whether a sign for several characters stands for this one. */
function fits(part = '', character: string): boolean {
  if (part === '?') return character !== '/';
  const [, not, written] = /^\[(!?)(.+)\]$/s.exec(part) ?? [];
  if (written === undefined || character === '/') return false;
  const ranges = written.match(/.-.|./gs) ?? [];
  const isAmong = ranges.some((range) => {
    const [first = '', last = first] = range.length === 3 ? [range[0], range[2]] : [range];
    return first <= character && character <= last;
  });
  return isAmong === (not === '');
}

/** Adds the positions after stars, which may match nothing. */
function reached(parts: readonly string[], places: ReadonlySet<number>): Set<number> {
  const all = new Set<number>();
  for (const start of places) {
    let place = start;
    all.add(place);
    while (parts[place]?.startsWith('*')) {
      place += 1;
      all.add(place);
    }
  }
  return all;
}
