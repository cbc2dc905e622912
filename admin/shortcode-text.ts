/** Calls of shortcodes, as [the manual](../docs/shortcodes.md#writing-a-call) has them. */

export type Call = {
  name: string;
  /** By name; those without a value are left out. */
  named?: Readonly<Record<string, string>>;
  /** In order; empty ones at the end are left out. */
  positions?: readonly string[];
  /** Null: the call encloses nothing. */
  inner?: string | null;
  makesMarkdown?: boolean;
};

export function writeCall({
  name,
  named = {},
  positions = [],
  inner = null,
  makesMarkdown = false,
}: Call): string {
  const [open, close] = makesMarkdown ? ['{{%', '%}}'] : ['{{<', '>}}'];
  const last = positions.findLastIndex((value) => value.trim() !== '');
  const args = [
    ...positions.slice(0, last + 1).map(quoted),
    ...Object.entries(named)
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => `${key}=${quoted(value)}`),
  ];
  const start = [open, name, ...args, close].join(' ');
  return inner === null ? start : `${start}\n${inner.trim()}\n${open} /${name} ${close}`;
}

/** Raw where a backslash or a line end would mean something else. */
function quoted(value: string): string {
  const text = value.trim();
  if (/[\\\n]/.test(text) && !text.includes('`')) return `\`${text}\``;
  return `"${text.replace(/\s*\n\s*/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
