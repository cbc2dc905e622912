/** Reads one file with the Worker's own code. */

import { limits } from '../../src/content/check-key.ts';
import { editionKey } from '../../src/content/editions.ts';
import { isMarkdown, templateDataSuffix } from '../../src/content/keys.ts';
import { type PostStatus, statusAt } from '../../src/content/post/status.ts';
import { textLimit } from '../../src/indexing/bytes-needed.ts';
import { dependenciesOf, type Handling, type Validated, validate } from '../../src/operations/validate.ts';
import { type Fault, Problem } from '../../src/problem.ts';
import { type LocalFile, readLocalFile } from '../files/local-file.ts';
import type { Surroundings } from './surroundings.ts';

export type Observation = {
  file: LocalFile;
  /** The status of a post. */
  status?: PostStatus;
  /** The address of a post, or of a section's text. */
  path?: string;
  /** The file's pages in further languages. */
  editions?: { key: string; path: string }[];
  /** The text of a custom shortcode's template. */
  text?: string;
  /** Whether the result may change once the content of the other files is known. */
  isProvisional: boolean;
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
  const path = pathIn(found.entry);
  const editions = await editionsOf(found.entry, text, around);
  return {
    file,
    ...(found.post && kind === 'post' && { status: statusAt(found.post, now) }),
    ...(path !== undefined && { path }),
    ...(editions.length > 0 && { editions }),
    ...(kind === 'template' && { text: data.text }),
    isProvisional: dependenciesOf(found.entry).length > 0 || found.warnings.length > 0,
  };
}

function pathIn({ kind, data }: Validated['entry']): string | undefined {
  return kind === 'post' || kind === 'section' ? data.path : undefined;
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
    const path = pathIn((await validate(text, hashFor(key, around), alone)).entry);
    if (path !== undefined) editions.push({ key, path });
  }
  return editions;
}

export type FinalLook = {
  warnings: readonly Fault[];
  /** All warnings that the file may get, by `nameOf`, whatever the content of the other files. */
  foreseen: ReadonlySet<string>;
};

/**
 * The final result, with the file's dependencies resolved. Unknown shortcodes are refused unless handling is
 * lenient. Throws as `lookAt` does.
 */
export async function lookAgain(
  file: LocalFile,
  around: Surroundings,
  handling: Handling,
): Promise<FinalLook> {
  const text = { key: file.key, bytes: await readLocalFile(file) };
  const inputs = hashFor(file.key, around);
  const alone = await validate(text, inputs, { answer: around.templates, isLenient: true });
  const { warnings: all, ofTheme } = await validate(text, inputs, handling);
  const names = new Set(around.hasOwnLayouts ? ofTheme.map(nameOf) : []);
  const warnings = all.filter((warning) => !names.has(nameOf(warning)));
  // A merged file exists nowhere in the folder, so its positions are left out.
  const shown = file.content ? warnings.map(({ message }) => ({ message })) : warnings;
  return { warnings: shown, foreseen: new Set([...alone.warnings, ...all].map(nameOf)) };
}

/** Equal for faults with the same message at the same position. */
export function nameOf({ line, column, message }: Fault): string {
  return `${line}:${column}:${message}`;
}

/** Only the catalog needs the inputs hash. */
function hashFor(key: string, { siteOf, parentsOf }: Surroundings) {
  return { site: siteOf(key), parents: parentsOf(key), inputsHash: '', templates: '' };
}
