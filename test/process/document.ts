/** What a Markdown page of the documentation says: titles, sections, tables, names in code and links. */

type Title = { line: number; level: number; title: string };

/** Titles of all levels, without their marks. */
export function headings(text: string): string[] {
  return titles(text).map(({ title }) => title);
}

/** A section's text with the sections inside it, up to the next title of its own level. */
export function sectionOf(text: string, title: string): string {
  const all = titles(text);
  const start = all.find((other) => other.title === title);
  if (start === undefined) throw new Error(`Cannot find the section "${title}"`);
  const next = all.find(({ line, level }) => line > start.line && level <= start.level);
  return text.split('\n').slice(start.line, next?.line).join('\n');
}

function titles(text: string): Title[] {
  return withoutCode(text).flatMap((content, line) => {
    const [, marks, title] = /^(#+) (.*)$/.exec(content) ?? [];
    return marks === undefined || title === undefined ? [] : { line, level: marks.length, title };
  });
}

/** Lines, those of fenced code empty. */
function withoutCode(text: string): string[] {
  let isCode = false;
  return text.split('\n').map((line) => {
    if (line.startsWith('```')) isCode = !isCode;
    return isCode ? '' : line;
  });
}

/** The names that begin each item of a list: `- `a`, `b` (default): what they are`. */
export function terms(text: string): string[] {
  const heads = [...text.matchAll(/^- ((?:`[^`\n]+`,?\s+)*`[^`\n]+`)(?= \(|:)/gm)].map(
    ([, head = '']) => head,
  );
  return heads.flatMap((head) => [...head.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

/** Names in code marks, each part of `a.b` for itself too. */
export function named(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => [code, ...code.split('.')]);
}

/** Targets of links inside the project. */
export function links(text: string): string[] {
  const targets = withoutCode(text).flatMap((line) =>
    [...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target),
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** As GitHub makes them. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
