import type { DescribeInputs } from '../catalog/catalog.ts';
import { type Entry, pageOf } from '../catalog/entry.ts';
import { present } from '../content/data/mapping.ts';
import type { Dependency, Resolutions } from '../content/post/dependencies.ts';
import { callsIn } from '../indexing/bytes-needed.ts';
import { type Described, describe } from '../indexing/describe.ts';
import { type Fault, Problem } from '../problem.ts';
import { missing, usesForAuthor } from './missing.ts';

/** `entry` is the record to be; `rendered` is made with all `resolutions` of the text. */
export type Validated = Described & {
  warnings: readonly Fault[];
  /** Those of the warnings that hold only where the built-in theme shows the page. */
  ofTheme: readonly Fault[];
  resolutions: Resolutions;
};

export type TextToCheck = { key: string; bytes: Uint8Array };

/** Resolves the dependencies of a text. */
export type AnswerUses = (dependencies: readonly Dependency[]) => Resolutions | Promise<Resolutions>;

export type Handling = {
  answer: AnswerUses;
  /** Unknown shortcodes become warnings. */
  isLenient: boolean;
};

/** Renders a text as publishing would. Throws one `Problem` of type `unprocessable` with every fault. */
export async function validate(
  text: TextToCheck,
  inputs: DescribeInputs,
  handling: Handling,
): Promise<Validated> {
  const { key, bytes } = text;
  const { answer, isLenient } = handling;
  const file = { key, version: '', size: bytes.byteLength, bytes };
  const calls = callsIn(file);
  const templates: Resolutions = calls.length > 0 ? await answer(calls) : new Map();
  const recorded = await describe(file, inputs, templates, calls);
  const { entry } = recorded;
  const others = dependenciesOf(entry).filter(
    (use) => hasAnswer(use) && !calls.some((call) => call.id === use.id),
  );
  // One question for all of them, each once.
  const uses = [...usesForAuthor(recorded, inputs.site), ...others];
  const asked = [...new Map(uses.map((use) => [use.id, use])).values()];
  const answers: Resolutions = asked.length > 0 ? await answer(asked) : new Map();
  const isOther = new Set(others.map(({ id }) => id));
  const resolutions = new Map([...templates, ...[...answers].filter(([id]) => isOther.has(id))]);
  const shown = others.length > 0 ? await describe(file, inputs, resolutions, calls) : recorded;

  const found = [
    ...(shown.rendered?.warnings ?? []),
    ...(shown.siteWarnings ?? []),
    ...(asked.length > 0 ? missing(shown, bytes, asked, answers) : []),
  ];
  const refused = found.filter((warning) => 'strict' in warning && warning.strict && !isLenient);
  const errors = [...shown.entry.errors, ...refused].map(asFault);
  if (errors.length > 0) {
    throw new Problem('unprocessable', `Cannot publish "${key}": ${errors[0]?.message}`, errors);
  }
  const ofTheme = found.filter((warning) => 'isOfTheme' in warning).map(asFault);
  return { ...shown, entry, resolutions, warnings: found.map(asFault), ofTheme };
}

/** All dependencies of a page's text. */
export function dependenciesOf(entry: Entry): readonly Dependency[] {
  return pageOf(entry)?.dependencies ?? [];
}

/** Whether a dependency can be resolved; some are only recorded. */
function hasAnswer({ keys, name, captionsOf, pictureIn }: Dependency): boolean {
  return keys.length > 0 || [name, captionsOf, pictureIn].some((asked) => asked !== undefined);
}

function asFault({ message, line, column }: Fault): Fault {
  return { message, ...present({ line, column }) };
}
