import { isHtml } from '../../content/keys.ts';
import { readAtMost } from '../../http/read-at-most.ts';
import { bodyOf } from '../../http/read-body.ts';
import type { Reply } from '../../http/reply.ts';
import { readWritePrecondition } from '../../http/write-precondition.ts';
import { isText, textLimit } from '../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { check, publish } from '../../operations/publish.ts';
import type { Upload } from '../../operations/upload.ts';
import { Problem } from '../../problem.ts';
import type { Bucket, Content } from '../../store/bucket.ts';
import { sizeProblem } from '../../store/check-put.ts';
import { readProvenance } from './provenance.ts';
import type { UploadRequest } from './request.ts';
import { checkedReply, publishedReply } from './upload-reply.ts';

/** `PUT /upload/<key>`: turns the request into an upload and publishes it. */
export async function putFile(request: UploadRequest, context: OperationsContext): Promise<Reply> {
  checkCoding(request.request.headers);
  return answerContent(request, context, await readContent(request.request, request.key, context.bucket));
}

/** Publishes `content` under the request's conditions; for a dry run, says what publishing would do. */
export async function answerContent(
  request: UploadRequest,
  context: OperationsContext,
  content: Content,
): Promise<Reply> {
  const upload = readUpload(request, content, context.clock());
  if (request.url.searchParams.has('dry-run')) return dryRunReply(request, context, upload);
  return publishedReply(request, context, upload, await publish(context, upload));
}

function readUpload({ key, token, request, url }: UploadRequest, content: Content, now: number): Upload {
  const { headers } = request;
  const provenance = readProvenance({ url }, now);
  return {
    ...{ key, token, content },
    isLayoutsLater: url.searchParams.has('layouts'),
    isLenient: readHandling(headers),
    precondition: readWritePrecondition(headers),
    ...(provenance && { provenance }),
  };
}

/** Whether the request prefers lenient handling (RFC 7240 §4.4). */
export function readHandling(headers: Headers): boolean {
  return /(?:^|[,;\s])handling\s*=\s*"?lenient"?(?:$|[,;\s])/i.test(headers.get('Prefer') ?? '');
}

/** The body must be the whole file: no form, no coding, no part of it. */
export function checkCoding(headers: Headers): void {
  const coding = headers.get('Content-Encoding') ?? 'identity';
  if (coding.toLowerCase() !== 'identity') {
    throw unsupported(`its content must not be encoded, but it has "Content-Encoding: ${coding}"`);
  }
  const type = headers.get('Content-Type') ?? '';
  if (/^multipart\//i.test(type)) {
    throw unsupported('the body must be the file itself, not a form; with curl use -T FILE instead of -F');
  }
  if (headers.has('Content-Range')) {
    throw new Problem(
      'bad-request',
      'Cannot store a part of a file: the body must be the whole file, without "Content-Range"',
    );
  }
}

function unsupported(rule: string): Problem {
  return new Problem('unsupported-media-type', `Cannot read the upload: ${rule}`);
}

/**
 * Texts are read whole, up to their limit. Other files stream where their length is known beforehand. Of others, `mostUnknown`
 * bytes are read whole.
 */
export async function readContent(
  request: Request,
  key: string,
  bucket: Pick<Bucket, 'limits' | 'consistent'>,
  mostUnknown = 0,
): Promise<Content> {
  const { headers } = request;
  const size = readLength(headers);
  const isChecked = isText(key) && !(isHtml(key) && (size ?? 0) > textLimit);
  const limit = isChecked ? textLimit : bucket.limits.fileBytes;
  if (size !== undefined && size > limit) throw tooLarge(key, limit);
  // A bucket that may answer with old content is not read after the write, so the bytes are kept at hand.
  const isWhole = isChecked || !bucket.consistent;
  if (size !== undefined && size > 0 && !isWhole) return { stream: bodyOf(request), size };
  const most = size ?? (isWhole ? limit : Math.min(limit, mostUnknown));
  // A body ends at its "Content-Length" (RFC 9112 §6.3).
  const isBounded = size !== undefined && headers.has('Content-Length');
  const bytes = isBounded
    ? new Uint8Array(await request.arrayBuffer())
    : await readAtMost(bodyOf(request), most);
  if (bytes !== null && bytes.byteLength === (size ?? bytes.byteLength)) return bytes;
  if (size !== undefined) throw sizeProblem(key, size);
  if (most === limit) throw tooLarge(key, limit);
  throw new Problem(
    'length-required',
    `Cannot store "${key}": the request must say its length in "Content-Length"; with curl use -T FILE, not a pipe`,
  );
}

/** macOS says the length in a header of its own. */
function readLength(headers: Headers): number | undefined {
  const length = headers.get('Content-Length') ?? headers.get('X-Expected-Entity-Length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/** All bytes of a body; stops reading at the limit. */
export async function readUpTo(request: Request, limit: number, key: string): Promise<Uint8Array> {
  const bytes = await readAtMost(bodyOf(request), limit);
  if (bytes === null) throw tooLarge(key, limit);
  return bytes;
}

export function tooLarge(key: string, limit: number): Problem {
  return new Problem('too-large', `Cannot store "${key}": it must not be larger than ${limit} bytes`);
}

/** `PUT …?dry-run`: the reply of publishing, or HTML for `Accept: text/html`. Stores nothing. */
async function dryRunReply(
  request: UploadRequest,
  context: OperationsContext,
  upload: Upload,
): Promise<Reply> {
  const validated = await check(context, upload);
  const accept = request.request.headers.get('Accept') ?? '';
  if (!validated.rendered || !/\btext\/html\b/i.test(accept)) {
    return checkedReply(request, context, upload, validated);
  }
  return {
    status: 200,
    body: validated.rendered.html,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    caching: 'private',
    guard: 'page',
  };
}
