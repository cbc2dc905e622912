import { decodeText } from '../../../content/post/decode-text.ts';
import { textLimit } from '../../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import { readProposal } from '../../../operations/proposals.ts';
import { saveText } from '../../../operations/save-text.ts';
import { Problem } from '../../../problem.ts';
import { readBytes } from '../../../store/read-bytes.ts';
import { type Asked, tool } from '../tool.ts';
import { checkFile, ifMatch, key, publish } from './arguments.ts';
import { savedSchema, toldOf } from './saved.ts';

export const edit = tool({
  name: 'edit',
  title: 'Edit a file',
  description:
    'Replaces passages of a text file, one edit after the other. Edits go on from your last preview of the file, if nobody has changed the file since.',
  effect: 'writes',
  takes: {
    key,
    edits: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        properties: {
          old: { type: 'string', description: 'The exact passage, with its white space' },
          new: { type: 'string' },
          all: { type: 'boolean', description: 'Replace each occurrence; else there must be one' },
        },
        required: ['old', 'new'],
        additionalProperties: false,
      },
    },
    ifMatch,
    publish,
  },
  needs: ['key', 'edits'],
  returns: savedSchema,
  async call({ key: file, edits, ifMatch: wanted, publish: publishes = false }, asked, context) {
    checkFile(file, asked, context);
    const { version, text } = edited(edits, await basesOf(file, wanted, asked, context), file);
    const saved = await saveText(context, {
      ...{ key: file, token: asked.token, text, from: version, publishes, isLenient: false },
    });
    return toldOf(asked, context, file, saved);
  },
});

type Base = { version: string; text: string };

/** The stored text, and the token's proposal unless the version of the stored text is asked for. */
type Bases = { stored: Base; proposed: Base | null };

async function basesOf(
  key: string,
  wanted: string | undefined,
  { token }: Asked,
  context: OperationsContext,
): Promise<Bases> {
  const file = await context.bucket.get(key);
  if (file === null) {
    throw new Problem('not-found', `Cannot edit "${key}": there is no such file; write it`);
  }
  if (file.size > textLimit) {
    await file.body.cancel();
    throw new Problem('too-large', `Cannot edit "${key}": it has more than ${textLimit} bytes`);
  }
  const stored = { version: file.version, text: decodeText(await readBytes(file.body)) };
  const proposal = wanted === file.version ? null : await readProposal(context, file, token.name);
  const { version } = proposal ?? stored;
  if (wanted !== undefined && wanted !== version) {
    const rule = `the file has the version "${version}"; read it again`;
    throw new Problem('precondition-failed', `Cannot edit "${key}": ${rule}`);
  }
  return { stored, proposed: proposal && { version, text: decodeText(proposal.bytes) } };
}

/** The same edits again make the same text, so that whoever has seen a preview can repeat them to publish it. */
function edited(edits: readonly Edit[], { stored, proposed }: Bases, key: string): Base {
  const apply = ({ version, text }: Base): Base => ({
    version,
    text: edits.reduce((before, edit, index) => replaced(before, edit, index, key), text),
  });
  if (proposed === null) return apply(stored);
  if (edits.length > 0 && isSame(() => apply(stored).text, proposed.text)) return proposed;
  return apply(proposed);
}

function isSame(make: () => string, text: string): boolean {
  try {
    return make() === text;
  } catch {
    return false;
  }
}

type Edit = { old: string; new: string; all?: boolean };

function replaced(text: string, edit: Edit, index: number, key: string): string {
  // Models write line feeds, whatever ends the lines of the file.
  const [old, by] = text.includes('\r\n')
    ? [withReturns(edit.old), withReturns(edit.new)]
    : [edit.old, edit.new];
  const parts = old === '' ? [text] : text.split(old);
  const times = parts.length - 1;
  if (times === 0 || (times > 1 && !edit.all)) {
    throw new Problem('bad-request', `Cannot edit "${key}": in edit ${index + 1} ${ruleFor(parts, old)}`);
  }
  if (text.length + times * (by.length - old.length) > textLimit) {
    throw new Problem('too-large', `Cannot edit "${key}": it must not have more than ${textLimit} bytes`);
  }
  return parts.join(by);
}

function withReturns(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

function ruleFor(parts: readonly string[], old: string): string {
  if (parts.length === 1) {
    return 'the passage must stand in the text exactly as given, and it does not; read the file again, or your proposal by its version';
  }
  const lines = parts.slice(0, 3).map((_, at) => linesIn(parts.slice(0, at + 1).join(old)));
  const first = lines.slice(0, parts.length - 1).join(', ');
  return `the passage stands ${parts.length - 1} times, first on the lines ${first}; give more of the text around it, or "all": true`;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
