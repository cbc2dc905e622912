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
import { originOf } from '../../upload/listing.ts';
import { tooLarge } from '../../upload/put-file.ts';
import { noLink, previewLink } from '../../upload/upload-report.ts';
import { type Asked, faults, fields, fileFields, textOrNull, tool } from '../tool.ts';
import { checkedFile, key as keyArgument, version as versionArgument } from './arguments.ts';
import { titled } from './list.ts';
import { proposalLink } from './saved.ts';

export const read = tool({
  name: 'read',
  title: 'Read a file',
  description:
    'A file with its version, status, address and text. Without "version" it is the stored file, whatever you proposed.',
  effect: 'reads',
  takes: {
    key: {
      ...keyArgument,
      description: 'The file, such as posts/hello.md, or the address of its page',
    },
    'version?': { ...versionArgument, description: 'A kept version, or that of your proposal' },
    'from?': { type: 'integer', minimum: 1, description: 'The first line' },
    'lines?': { type: 'integer', minimum: 1, description: 'How many lines' },
  },
  returns: fields(`${fileFields} previewUrl previewUntil proposal?`, {
    lines: { type: ['integer', 'null'], description: 'All lines of the text' },
    text: textOrNull,
    errors: faults,
  }),
  async call({ key: named, version, from = 1, lines }, asked, context) {
    const key = await keyOf(named, asked, context);
    checkedFile(key, asked, context);
    const { bucket, catalog, clock } = context;
    const current = await bucket.head(key);
    const proposal = current && (await readProposal(context, current, asked.token.name));
    const proposed = version && proposal?.version === version ? proposal : null;
    const file = current && proposed ? { ...current, ...proposed } : await openFile(context, key, version);
    const { [key]: known } = await catalog.statuses(clock(), [key]);
    const isHidden = /^(?:draft|scheduled|expired)$/.test(known?.status ?? '');
    const linkTo = proposed ? proposalLink : previewLink;
    const hasLink = (proposed || isHidden) && !mayBeIndex(key);
    const all = ('bytes' in file ? decodeText(file.bytes) : await shownText(file))?.split('\n');
    const end = lines && from - 1 + lines;
    return {
      ...titled({ ...file, key }, known, await originOf(asked.url, context)),
      ...(hasLink ? await linkTo(asked, context, key) : noLink),
      lines: all?.length ?? null,
      text: all?.slice(from - 1, end).join('\n') ?? null,
      proposal: proposal?.version,
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

export async function openFile(
  context: OperationsContext,
  key: string,
  version?: string,
): Promise<StoredFile> {
  if (version !== undefined) return openVersion(context, key, version);
  const file = await context.bucket.get(key);
  if (file === null)
    throw new Problem('not-found', `Cannot read "${key}": there is no such file; "write" makes one`);
  return file;
}

/** Null if the file is no text of UTF-8, or larger than texts are. */
async function shownText(file: StoredFile): Promise<string | null> {
  try {
    return await textOf(file);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

export async function textOf({ key, size, body }: StoredFile): Promise<string> {
  if (size <= textLimit) return decodeText(await readBytes(body));
  await body.cancel();
  throw tooLarge(key, textLimit);
}
