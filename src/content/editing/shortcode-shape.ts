/** How an owner's shortcode is called, as far as its template tells: for people who insert it. */

export type ShortcodeShape = {
  name: string;
  /** Names of arguments, in the order in which the template asks for them; empty: it has positions, or none. */
  arguments: string[];
  /** The number of arguments by position, where there are no names. */
  positions: number;
  /** Whether calls enclose a text. */
  encloses: boolean;
  /** It makes Markdown, and is called with `{{% %}}`. */
  makesMarkdown: boolean;
};

/** The name of the shortcode whose template has this key. */
export function shortcodeName(key: string): string {
  return key.replace(/^(?:shortcodes|layouts\/_?shortcodes)\//, '').replace(/\.(?:html|md)$/, '');
}

/** `.Get` of this call, not of `.Parent`. */
const named = /(?<![\w)])\$?\.Get\s+(?:"([^"\\]+)"|`([^`]+)`)/g;
const member = /(?<![\w)])\$?\.Params\.(\w+)/g;
const byName = /\b(?:index|isset)\s+\$?\.Params\s+"([^"\\]+)"/g;
const position = /(?<![\w)])\$?\.Get\s+(\d{1,2})(?![\w.])/g;
const inner = /(?<![\w)])\$?\.Inner(?:Deindent)?\b/;

export function shortcodeShape(key: string, text: string): ShortcodeShape {
  const actions = actionsOf(text);
  const found = [named, member, byName].flatMap((pattern) =>
    [...actions.matchAll(pattern)].map((match) => ({ at: match.index, name: match[1] ?? match[2] ?? '' })),
  );
  const names = found.sort((a, b) => a.at - b.at).map(({ name }) => name);
  const positions = [...actions.matchAll(position)].map(([, digits]) => Number(digits) + 1);
  return {
    name: shortcodeName(key),
    arguments: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()],
    positions: names.length > 0 ? 0 : Math.min(Math.max(0, ...positions), 9),
    encloses: inner.test(actions),
    makesMarkdown: key.endsWith('.md'),
  };
}

/** The text inside `{{ }}`, without comments. */
function actionsOf(text: string): string {
  const actions: string[] = [];
  for (let at = text.indexOf('{{'); at !== -1; ) {
    const end = text.indexOf('}}', at);
    if (end === -1) break;
    const action = text.slice(at + 2, end);
    if (!/^-?\s*\/\*/.test(action)) actions.push(action);
    at = text.indexOf('{{', end);
  }
  return actions.join('\n');
}
