import type { Token } from '../../../auth/tokens.ts';
import { decodeText } from '../../../content/post/decode-text.ts';
import { textLimit } from '../../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import { readProposal } from '../../../operations/proposals.ts';
import { saveText } from '../../../operations/save-text.ts';
import { Problem } from '../../../problem.ts';
import { tooLarge } from '../../upload/put-file.ts';
import { closed, flag, text, tool } from '../tool.ts';
import { checkedFile, ifMatch, key as keyArgument, publish } from './arguments.ts';
import { openFile, textOf } from './read.ts';
import { savedSchema, toldOf } from './saved.ts';

export const edit = tool({
  name: 'edit',
  title: 'Edit a file',
  description:
    'Replaces passages of a text, one edit after the other. Edits go on from your last preview, if nobody changed the file since.',
  effect: 'writes',
  takes: {
    key: keyArgument,
    edits: {
      type: 'array',
      maxItems: 100,
      items: closed({
        old: { ...text, description: 'The exact passage, with its white space' },
        new: text,
        'all?': { ...flag, description: 'Replace each occurrence; else there must be one' },
      }),
    },
    'ifMatch?': ifMatch,
    'publish?': publish,
  },
  returns: savedSchema,
  async call({ key, edits, ifMatch: wanted, publish: publishes = false }, asked, context) {
    const change = checkedFile(key, asked, context);
    const { stored, proposed } = await basesOf(change, wanted, context);
    const { version: from, text } = proposed ?? stored;
    // The same edits again make the same text, so that whoever has seen a preview can repeat them to publish it.
    const isRepeated = proposed && isSame(() => edited(stored.text, edits, key), text);
    const saving = { ...change, text: isRepeated ? text : edited(text, edits, key), from, publishes };
    return toldOf(asked, context, key, await saveText(context, saving));
  },
});

type Base = { version: string; text: string };

/** The stored text, and the token's proposal unless the version of the stored text is asked for. */
type Bases = { stored: Base; proposed: Base | null };

async function basesOf(
  { key, token }: { key: string; token: Token },
  wanted: string | undefined,
  context: OperationsContext,
): Promise<Bases> {
  const file = await openFile(context, key);
  const stored = { version: file.version, text: await textOf(file) };
  const proposal = wanted === file.version ? null : await readProposal(context, file, token.name);
  const { version } = proposal ?? stored;
  if (wanted !== undefined && wanted !== version) {
    const rule = `the file has the version "${version}"; read it again`;
    throw new Problem('precondition-failed', `Cannot edit "${key}": ${rule}`);
  }
  return { stored, proposed: proposal && { version, text: decodeText(proposal.bytes) } };
}

function isSame(make: () => string, text: string): boolean {
  try {
    return make() === text;
  } catch {
    return false;
  }
}

function edited(text: string, edits: readonly Edit[], key: string): string {
  return edits.reduce((before, edit, index) => replaced(before, edit, index, key), text);
}

type Edit = { old: string; new: string; all?: boolean };

function replaced(text: string, edit: Edit, index: number, key: string): string {
  // Models write line feeds, whatever ends the lines of the file.
  const withEnds = (passage: string) => (text.includes('\r\n') ? passage.replace(/\r?\n/g, '\r\n') : passage);
  const old = withEnds(edit.old);
  const by = withEnds(edit.new);
  const parts = old === '' ? [text] : text.split(old);
  const times = parts.length - 1;
  if (times === 0 || (times > 1 && !edit.all)) {
    throw new Problem('bad-request', `Cannot edit "${key}": in edit ${index + 1} ${ruleFor(parts, old)}`);
  }
  if (text.length + times * (by.length - old.length) > textLimit) {
    throw tooLarge(key, textLimit);
  }
  return parts.join(by);
}

function ruleFor(parts: readonly string[], old: string): string {
  if (parts.length === 1) {
    return 'the passage must stand in the text exactly as given; read the file again, or your proposal by its version';
  }
  const lines = parts.slice(0, 3).map((_, at) => linesIn(parts.slice(0, at + 1).join(old)));
  const first = lines.slice(0, parts.length - 1).join(', ');
  return `the passage stands ${parts.length - 1} times, first on the lines ${first}; give more of the text around it, or "all": true`;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
