import { covers } from '../../../auth/tokens.ts';
import { mayBeIndex } from '../../../content/keys.ts';
import { readPath } from '../../../content/paths.ts';
import { decodeText } from '../../../content/post/decode-text.ts';
import { textLimit } from '../../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import { readProposal } from '../../../operations/proposals.ts';
import { openVersion } from '../../../operations/restore.ts';
import { Problem } from '../../../problem.ts';
import type { StoredFile } from '../../../store/bucket.ts';
import { readBytes } from '../../../store/read-bytes.ts';
import { describeFile } from '../../upload/listing.ts';
import { type Asked, faults, fields, fileFields, originFor, text, textOrNull, tool } from '../tool.ts';
import { checkFile, version as versionArgument } from './arguments.ts';
import { linkTo, noLink } from './saved.ts';

export const read = tool({
  name: 'read',
  title: 'Read a file',
  description:
    'The text of a file with its version, status and address; of a picture or another binary file all but the text. Without "version" it is the stored file, whatever you have proposed.',
  effect: 'reads',
  takes: {
    key: {
      type: 'string',
      maxLength: 2000,
      description: 'The file, such as posts/hello.md, or the address of its page, such as /posts/hello/',
    },
    version: { ...versionArgument, description: 'A kept version, or that of your proposal' },
    from: { type: 'integer', minimum: 1, description: 'The first line' },
    lines: { type: 'integer', minimum: 1, description: 'How many lines' },
  },
  needs: ['key'],
  returns: fields({
    ...fileFields,
    previewUrl: { ...textOrNull, description: 'Shows what visitors do not see' },
    lines: { type: ['integer', 'null'], description: 'All lines of the text' },
    text: textOrNull,
    errors: faults,
    'proposal?': { ...text, description: 'The version of your proposal' },
  }),
  async call({ key: named, version, from = 1, lines }, asked, context) {
    const key = await keyOf(named, asked, context);
    checkFile(key, asked, context);
    const { bucket, catalog, clock } = context;
    const current = await bucket.head(key);
    const proposal = current && (await readProposal(context, current, asked.token.name));
    const isProposed = proposal?.version === version && version !== undefined;
    const file =
      current && proposal && isProposed ? { ...current, ...proposal } : await openFile(context, key, version);
    const { [key]: known } = await catalog.statuses(clock(), [key]);
    const isHidden = isProposed || /^(?:draft|scheduled|expired)$/.test(known?.status ?? '');
    const link =
      isHidden && !mayBeIndex(key)
        ? await linkTo(asked, context, key, isProposed ? '?proposed' : '')
        : noLink;
    const all = (await textOf(file))?.split('\n');
    const end = lines === undefined ? undefined : from - 1 + lines;
    return {
      ...describeFile({ ...file, key }, known, await originFor(asked, context)),
      previewUrl: link.previewUrl,
      lines: all?.length ?? null,
      text: all?.slice(from - 1, end).join('\n') ?? null,
      ...(proposal && { proposal: proposal.version }),
    };
  },
});

/** The file of a page's address; a key is as it is. */
export async function keyOf(
  named: string,
  { token, url }: Asked,
  context: OperationsContext,
): Promise<string> {
  if (!/^(?:https?:\/)?\//.test(named) || !URL.canParse(named, url.origin)) return named;
  const path = readPath(new URL(named, url.origin).pathname);
  const { catalog, clock } = context;
  const key = path === null ? undefined : (await catalog.resolve(clock(), path, 1, [])).key;
  // A token learns no names of files that it does not cover.
  if (key !== undefined && covers(token, key)) return key;
  throw new Problem(
    'not-found',
    `Cannot read "${named.slice(0, 200)}": no file that you may read has its page there`,
  );
}

async function openFile(context: OperationsContext, key: string, version?: string): Promise<StoredFile> {
  if (version !== undefined) return openVersion(context, key, version);
  const file = await context.bucket.get(key);
  if (file === null) throw new Problem('not-found', `Cannot read "${key}": there is no such file`);
  return file;
}

/** Null if the file is no text of UTF-8, or larger than texts are. */
async function textOf(file: StoredFile | { bytes: Uint8Array }): Promise<string | null> {
  if ('bytes' in file) return decodeText(file.bytes);
  if (file.size > textLimit) {
    await file.body.cancel();
    return null;
  }
  const bytes = await readBytes(file.body);
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
