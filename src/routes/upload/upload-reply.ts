/** Replies of the upload route for successful requests. */

import type { Reply } from '../../http/reply.ts';
import type { Purged } from '../../indexing/purge.ts';
import type { OperationsContext } from '../../operations/context.ts';
import type { Erased } from '../../operations/erase.ts';
import type { Checked, Published } from '../../operations/publish.ts';
import type { Upload } from '../../operations/upload.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';
import {
  cacheReport,
  checkedReport,
  nothingKept,
  publishedReport,
  type UploadReport,
} from './upload-report.ts';

/** The fields of an upload that its reply repeats. */
type Uploaded = Pick<Upload, 'key' | 'isLenient'>;

export async function publishedReply(
  request: UploadRequest,
  context: OperationsContext,
  upload: Uploaded,
  published: Published,
): Promise<Reply> {
  const { version, change } = published;
  const report = await publishedReport(request, context, upload.key, published);
  return reportReply(change === 'created' || change === 'moved' ? 201 : 200, report, upload, version);
}

/** The reply to a dry run: that of an upload, without a version and a preview, since nothing is stored. */
export async function checkedReply(
  request: UploadRequest,
  context: OperationsContext,
  upload: Uploaded,
  checked: Omit<Checked, 'found'>,
): Promise<Reply> {
  const report = await checkedReport(request, context, upload.key, checked);
  return reportReply(checked.before === null ? 201 : 200, report, upload);
}

/** `sweep` and `cache` as in the reply to an upload; `erased` if versions were erased too. */
export function deletedReply(
  key: string,
  sweep: boolean,
  purged: Purged = nothingKept,
  erased?: Erased,
): Reply {
  return jsonReply({
    ...{ key, url: null, status: 'absent', sweep },
    ...cacheReport(purged),
    ...(erased && { erased }),
  });
}

function reportReply(status: number, report: UploadReport, { isLenient }: Uploaded, version?: string): Reply {
  const reply = jsonReply(report);
  return {
    ...reply,
    status,
    headers: {
      ...reply.headers,
      ...(report.url !== null && { Location: report.url }),
      ...(isLenient && { 'Preference-Applied': 'handling=lenient' }),
      ...(version !== undefined && { ETag: `"${version}"` }),
    },
  };
}
