/** The causes of unexplained differences, as far as the programs report them. */

import type { Remark } from '../report.ts';
import type { Difference, DifferenceKind, PageFacts } from './site-facts.ts';

export const kindTitles: Readonly<Record<DifferenceKind, string>> = {
  missing: 'Pages that Platen does not show',
  shown: 'Pages that only Platen shows',
  address: 'Addresses',
  redirect: 'Redirects',
  'site-title': 'The title of the site',
  title: 'Titles',
  date: 'Dates',
  order: 'Lists',
  translations: 'Translations',
  menu: 'Menus',
  text: 'Text',
  typography: 'Quotes, dashes and dots',
  marks: 'Paragraphs, breaks, emphasis and other marks',
  space: 'White space',
  style: 'Colours and other styles (the attribute "style")',
  image: 'Images',
  frame: 'Frames, videos and sound',
  shortcode: 'Shortcodes',
  link: 'Links',
  anchor: 'Anchors',
};

const ofContent = new Set<DifferenceKind>([
  'text',
  'typography',
  'marks',
  'space',
  'style',
  'image',
  'frame',
  'link',
  'anchor',
]);

/** Whether the difference is in the text of a page, not around it. */
export function isInContent({ kind }: Pick<Difference, 'kind'>): boolean {
  return ofContent.has(kind);
}

export type Clues = {
  /** Files that Platen does not publish, and its warnings, by the end of their names. */
  problems: readonly Remark[];
  warnings: readonly Remark[];
  /** Files of content that Hugo could not build. */
  unbuilt: readonly string[];
  hugoAt(path: string): PageFacts | undefined;
  /** Whether the difference disappears when Hugo builds without render hooks. */
  isOfHooks(difference: Difference): boolean;
  hooks: readonly string[];
};

const unpublished = 'Files that Platen does not publish';

/** Equal for all differences with one cause. */
export function causeOf(difference: Difference, clues: Clues): string {
  const { kind, file } = difference;
  if (kind === 'missing' && file.endsWith('.gotmpl')) return 'Content adapters, which Platen does not have';
  const refused = clues.problems.filter((problem) => isOf(problem, file));
  if (kind === 'missing' && refused.length > 0) return shortcodesIn(refused)[0] ?? unpublished;
  if (kind === 'order' && isForWantOf(difference, clues)) return unpublished;
  if (kind === 'shown' && file !== '' && clues.unbuilt.some((name) => name.endsWith(`/${file}`))) {
    return 'Files that Hugo cannot build';
  }
  if (kind === 'shortcode') return difference.platen;
  if (isInContent(difference)) {
    if (clues.isOfHooks(difference)) return `Render hooks (${clues.hooks.join(', ')})`;
    const [shortcode] = shortcodesIn(clues.warnings.filter((warning) => isOf(warning, file)));
    if (shortcode !== undefined) return shortcode;
  }
  return kindTitles[kind];
}

/** A page with a call that Platen cannot run differs, whatever its text. */
export function shortcodeDifferences(pages: Iterable<PageFacts>, warnings: readonly Remark[]): Difference[] {
  const byName = Map.groupBy(warnings, ({ file }) => file.slice(file.lastIndexOf('/') + 1));
  return [...pages].flatMap(({ path, file }) => {
    const near = byName.get(file.slice(file.lastIndexOf('/') + 1)) ?? [];
    const causes = new Set(shortcodesIn(near.filter((warning) => isOf(warning, file))));
    return [...causes].map(
      (platen): Difference => ({ kind: 'shortcode', path, file, hugo: 'runs it', platen }),
    );
  });
}

/** Whether the list only lacks the pages of unpublished files. */
function isForWantOf({ rows }: Difference, { problems, hugoAt }: Clues): boolean {
  if (rows === undefined || rows.platen.length > 0) return false;
  const files = rows.hugo.map((path) => hugoAt(path)?.file ?? '');
  return files.every((file) => problems.some((problem) => isOf(problem, file)));
}

function isOf(remark: Remark, file: string): boolean {
  return file !== '' && (remark.file === file || remark.file.endsWith(`/${file}`));
}

/** The shortcodes that Platen lacks or cannot run, according to its warnings. */
function shortcodesIn(warnings: readonly Remark[]): string[] {
  return warnings.flatMap(({ message }) => {
    const [, unknown] = /^Cannot expand "(.+?)": there is no shortcode of this name/.exec(message) ?? [];
    if (unknown !== undefined) return [`The shortcode "${unknown}", which Platen does not have`];
    const [, template, why] = /^(?:layouts\/)?shortcodes\/(.+?)\.html:\d+:\d+: ([^;]*)/.exec(message) ?? [];
    return template === undefined ? [] : [`The shortcode "${template}", which Platen cannot run (${why})`];
  });
}
