/** Reads one file with the Worker's own code. */

import { limits } from '../../src/content/check-key.ts';
import { editionKey } from '../../src/content/editions.ts';
import { isMarkdown, templateDataSuffix } from '../../src/content/keys.ts';
import type { Dependency, Resolution, Resolutions } from '../../src/content/post/dependencies.ts';
import { type PostStatus, statusAt } from '../../src/content/post/status.ts';
import { textLimit } from '../../src/indexing/bytes-needed.ts';
import { missing } from '../../src/operations/missing.ts';
import { dependenciesOf, type Validated, validate } from '../../src/operations/validate.ts';
import { type Fault, Problem } from '../../src/problem.ts';
import { type LocalFile, readLocalFile } from '../files/local-file.ts';
import type { AnswerUses } from './answer-dependencies.ts';
import type { AnswerLinks } from './answer-links.ts';
import type { Surroundings } from './surroundings.ts';

export type Observation = {
  file: LocalFile;
  /** The status of a post. */
  status?: PostStatus;
  /** The address of a post, or of a section's text. */
  path?: string;
  aliases?: readonly string[];
  /** The file's pages in further languages. */
  editions?: { key: string; path: string }[];
  /** The text of a custom shortcode's template. */
  text?: string;
  /** Whether the result may change once the content of the other files is known. */
  isProvisional: boolean;
  /** The warnings of the file alone, by `nameOf`. */
  alone?: readonly string[];
};

/**
 * The result for one file alone. `now` in milliseconds since 1970. Throws a `Problem` for a file that can
 * never be published, and the errors of the file system.
 */
export async function lookAt(file: LocalFile, around: Surroundings, now: number): Promise<Observation> {
  const { key, size } = file;
  // The limit of KV is lower; the site reports it.
  const largestFile = limits.r2.fileBytes;
  if (size > largestFile) {
    throw new Problem('too-large', `Cannot store "${key}": it must not be larger than ${largestFile} bytes`);
  }
  const isRead = isMarkdown(key) || templateDataSuffix(key) !== undefined;
  if (size > textLimit && !isRead) return { file, isProvisional: false };
  const text = { key, bytes: await readLocalFile(file) };
  const alone = { answer: around.templates, isLenient: true };
  const found = await validate(text, hashFor(key, around), alone);
  const { kind, data } = found.entry;
  const { path, aliases = [] } = placeOf(found.entry);
  const editions = await editionsOf(found.entry, text, around);
  return {
    file,
    ...(found.post && kind === 'post' && { status: statusAt(found.post, now) }),
    ...(path !== undefined && { path, aliases }),
    ...(editions.length > 0 && { editions }),
    ...(kind === 'template' && { text: data.text }),
    isProvisional: dependenciesOf(found.entry).length > 0 || found.warnings.length > 0,
    alone: found.warnings.map(nameOf),
  };
}

function placeOf({ kind, data }: Validated['entry']): Pick<Observation, 'path' | 'aliases'> {
  return kind === 'post' || kind === 'section' ? data : {};
}

async function editionsOf(
  { kind, data }: Validated['entry'],
  text: { key: string; bytes: Uint8Array },
  around: Surroundings,
): Promise<{ key: string; path: string }[]> {
  const isPage = kind === 'post' || kind === 'section' || kind === 'file';
  const editions = [];
  for (const language of (isPage && data?.editions) || []) {
    const key = editionKey(text.key, language);
    const alone = { answer: around.templates, isLenient: true };
    const { path } = placeOf((await validate(text, hashFor(key, around), alone)).entry);
    if (path !== undefined) editions.push({ key, path });
  }
  return editions;
}

export type FinalLook = {
  warnings: readonly Fault[];
  /** All warnings that the file may get, by `nameOf`, whatever the content of the other files. */
  foreseen: ReadonlySet<string>;
};

/** How the dependencies and links of a file are answered. */
export type Answers = {
  dependencies: AnswerUses;
  links: AnswerLinks;
  /** Whether the files are all that the site will have. Else it alone knows the other links. */
  areAll: boolean;
};

/**
 * The final result, with the file's dependencies resolved. Unknown shortcodes are refused unless handling is
 * lenient. Throws as `lookAt` does.
 */
export async function lookAgain(
  { file, alone = [] }: Observation,
  around: Surroundings,
  { isLenient, answers }: { isLenient: boolean; answers: Answers },
): Promise<FinalLook> {
  const { key } = file;
  const text = { key, bytes: await readLocalFile(file) };
  const unknown: Dependency[] = [];
  // As the catalog has it: templates may make any file, and lead links to the pages that these name.
  const madeByLayouts = (address: string, use: Dependency): Resolution | undefined => {
    if (!around.hasOwnLayouts) return undefined;
    if (/\.[^./]+$/.test(address)) return { kind: 'file' };
    return answers.dependencies(key, [{ ...use, id: 'page:' }]).get('page:');
  };
  const answer = (uses: readonly Dependency[]): Resolutions => {
    const found = new Map(answers.dependencies(key, uses));
    for (const { address, ...use } of uses) {
      if (address === undefined) continue;
      const target = answers.links(address, around.siteOf(key)) ?? madeByLayouts(address, use);
      if (target === undefined) unknown.push({ ...use, address });
      if (target || !answers.areAll) found.set(use.id, target ?? { kind: 'file' });
    }
    return found;
  };
  const shown = await validate(text, hashFor(key, around), { isLenient, answer });
  const { warnings: all, ofTheme } = shown;
  const names = new Set(around.hasOwnLayouts ? ofTheme.map(nameOf) : []);
  const warnings = all.filter((warning) => !names.has(nameOf(warning)));
  const foreseen = new Set([...alone, ...all.map(nameOf)]);
  const dead = answers.areAll ? [] : missing(shown, text.bytes, unknown, new Map());
  for (const fault of dead) foreseen.delete(nameOf(fault));
  // A merged file exists nowhere in the folder, so its positions are left out.
  return { warnings: file.content ? warnings.map(({ message }) => ({ message })) : warnings, foreseen };
}

/** Equal for faults with the same message at the same position. */
export function nameOf({ line, column, message }: Fault): string {
  return `${line}:${column}:${message}`;
}

/** Only the catalog needs the inputs hash. */
function hashFor(key: string, { siteOf, parentsOf }: Surroundings) {
  return { site: siteOf(key), parents: parentsOf(key), inputsHash: '', templates: '' };
}
