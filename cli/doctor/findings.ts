/** What is found out about a deployment. */

/** `good` needs nothing, `hint` is worth knowing, `problem` has to be done something about. */
export type Finding = {
  /** What was looked at, in a word or two. */
  about: string;
  level: 'good' | 'hint' | 'problem';
  /** What was found. */
  found: string;
  /** What to do about it. */
  advice?: string;
};

export function good(about: string, found: string): Finding {
  return { about, level: 'good', found };
}

export function hint(about: string, found: string, advice: string): Finding {
  return { about, level: 'hint', found, advice };
}

export function problem(about: string, found: string, advice: string): Finding {
  return { about, level: 'problem', found, advice };
}

/** A length of time in words: `3 minutes`. */
export function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [value, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
