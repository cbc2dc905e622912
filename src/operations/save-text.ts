/** Saves a text: so that visitors see it, or so that they see the same as before. */

import { checkMayChange } from '../auth/rights.ts';
import { editFields, readFields } from '../content/editing/edit-fields.ts';
import { isHtml, isPage } from '../content/keys.ts';
import { beginsWithFrontMatter } from '../content/post/front-matter-block.ts';
import { checkPrecondition, ifVersion, type WritePrecondition } from '../http/write-precondition.ts';
import { Problem } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import { standingOf } from './allow.ts';
import type { OperationsContext } from './context.ts';
import { dropProposal, type Proposed, propose, readProposal } from './proposals.ts';
import { type Published, publish } from './publish.ts';
import type { Upload } from './upload.ts';

export type Saving = Omit<Upload, 'content' | 'precondition'> & {
  text: string;
  /** The version that the text was made from: of the file, or of the token's proposal for it. Absent: any. */
  from?: string | undefined;
  /** Whether visitors shall see the text. */
  publishes: boolean;
};

export type Saved = { published: Published; proposed?: never } | { published?: never; proposed: Proposed };

/**
 * With `publishes` the text is stored, and what is a draft now is none any more. Without, a page that visitors see gets a
 * proposal, and any other page becomes a draft. Throws the problems of publishing.
 */
export async function saveText(context: OperationsContext, saving: Saving): Promise<Saved> {
  const { text, from: _, publishes, ...upload } = saving;
  const { key, token } = upload;
  checkMayChange(token, key);
  const found = await context.bucket.head(key);
  const precondition = await conditionOf(context, saving, found);
  const standing = await standingOf(context, key);
  const save = (content: string, condition: WritePrecondition) => ({
    ...{ ...upload, content: encoder.encode(content), precondition: condition },
  });
  if (publishes) {
    const shown = standing === 'public' ? text : withoutDraft(key, text);
    const published = await publish(context, save(shown, precondition));
    if (standing === 'public') await dropProposal(context, token, key);
    return { published };
  }
  if (!isPage(key) || (isHtml(key) && !beginsWithFrontMatter(text))) {
    throw new Problem(
      'bad-request',
      `Cannot save "${key}" for later: only a page can be a draft; check the text, then save it with "publish": true`,
    );
  }
  if (standing === 'public') return { proposed: await propose(context, save(text, precondition)) };
  // Nobody may publish the file meanwhile.
  return { published: await publish(context, save(editFields(text, { draft: true }), pinned(found))) };
}

const encoder = new TextEncoder();

async function conditionOf(
  context: OperationsContext,
  { token, from }: Saving,
  found: FileInfo | null,
): Promise<WritePrecondition> {
  if (from === undefined) return {};
  const proposal = found && from !== found.version ? await readProposal(context, found, token.name) : null;
  const precondition = proposal?.version === from ? pinned(found) : ifVersion(from);
  checkPrecondition(precondition, found);
  return precondition;
}

/** The file must be as it was found. */
function pinned(found: FileInfo | null): WritePrecondition {
  return found ? ifVersion(found.version) : { ifNoneMatch: '*' };
}

/** The same text, as far as its own front matter makes it a draft. */
function withoutDraft(key: string, text: string): string {
  if (!isPage(key)) return text;
  const named = Object.entries(readFields(text).fields).map(([name, value]) => [name.toLowerCase(), value]);
  const fields = new Map(named as [string, unknown][]);
  return editFields(text, {
    ...(fields.has('draft') && { draft: false }),
    ...(String(fields.get('published')) === 'false' && { published: null }),
  });
}
