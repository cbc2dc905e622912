/** One file, read with the Worker's own code. */

import { limits } from '../../src/content/check-key.ts';
import { isMarkdown } from '../../src/content/keys.ts';
import { type PostStatus, statusAt } from '../../src/content/post/status.ts';
import { dependenciesOf, type Handling, validate } from '../../src/operations/validate.ts';
import { type Fault, Problem } from '../../src/problem.ts';
import { type LocalFile, readLocalFile } from '../files/local-file.ts';
import type { Surroundings } from './surroundings.ts';

export type Observation = {
  file: LocalFile;
  /** Of a post. */
  status?: PostStatus;
  /** The address of a post or a list's text. */
  path?: string;
  /** Of the template of a shortcode. */
  text?: string;
  /** Whether what is said of the file may differ once it is known what is in the other files. */
  isProvisional: boolean;
};

/**
 * What can be learned of a file by itself. `now` in milliseconds since 1970.
 *
 * Throws a `Problem` for a file that can never be published, and what the file system throws.
 */
export async function lookAt(file: LocalFile, around: Surroundings, now: number): Promise<Observation> {
  const { key, size } = file;
  // KV takes less, and says so.
  const largestFile = limits.r2.fileBytes;
  if (size > largestFile) {
    throw new Problem('too-large', `Cannot store "${key}": it must not be larger than ${largestFile} bytes`);
  }
  if (size > largestText && !isMarkdown(key)) return { file, isProvisional: false };
  const text = { key, bytes: await readLocalFile(file) };
  const alone = { answer: around.templates, isLenient: true };
  const found = await validate(text, hashFor(key, around), alone);
  const { post, section, template } = found.entry;
  const path = (post ?? section)?.path;
  return {
    file,
    ...(found.post && post && { status: statusAt(found.post, now) }),
    ...(path !== undefined && { path }),
    ...(template !== undefined && { text: template }),
    isProvisional: dependenciesOf(found.entry).length > 0 || found.warnings.length > 0,
  };
}

export type FinalLook = {
  warnings: readonly Fault[];
  /** Everything that may be said of the file, by `nameOf`, whatever is in the other files. */
  foreseen: ReadonlySet<string>;
};

/**
 * The final word: with what the other files answer, and with unknown shortcodes refused unless handling is lenient.
 * Throws as `lookAt` does.
 */
export async function lookAgain(
  file: LocalFile,
  around: Surroundings,
  handling: Handling,
): Promise<FinalLook> {
  const text = { key: file.key, bytes: await readLocalFile(file) };
  const inputs = hashFor(file.key, around);
  const alone = await validate(text, inputs, { answer: around.templates, isLenient: true });
  const { warnings } = await validate(text, inputs, handling);
  // Where they stand in a file that was put together is nowhere in the folder.
  const shown = file.content ? warnings.map(({ message }) => ({ message })) : warnings;
  return { warnings: shown, foreseen: new Set([...alone.warnings, ...warnings].map(nameOf)) };
}

/** The same for faults that say the same of the same place. */
export function nameOf({ line, column, message }: Fault): string {
  return `${line}:${column}:${message}`;
}

/** The basis has a name in the catalog only. */
function hashFor(key: string, { site, aboveOf }: Surroundings) {
  return { site, parents: aboveOf(key), inputsHash: '', templates: '' };
}

/** Larger files are no texts, or texts that are refused for their size. */
const largestText = 1024 * 1024;
