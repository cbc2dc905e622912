import { listVersions } from '../../../indexing/versions.ts';
import { publish } from '../../../operations/publish.ts';
import { readVersion } from '../../../operations/restore.ts';
import { Problem } from '../../../problem.ts';
import { publishedReport } from '../../upload/upload-report.ts';
import { fields, flag, list, number, text, tool } from '../tool.ts';
import { checkFile, key, version as versionArgument } from './arguments.ts';
import { savedSchema, told } from './saved.ts';

export const versions = tool({
  name: 'versions',
  title: 'List versions',
  description: 'The kept versions of a text, the newest first; also of a deleted file.',
  effect: 'reads',
  takes: { key, limit: { type: 'integer', minimum: 1, maximum: 500, description: 'Default 20' } },
  needs: ['key'],
  returns: fields({
    key: text,
    versions: list(fields({ version: text, uploaded: text, author: text, size: number, isCurrent: flag })),
  }),
  async call({ key: file, limit = 20 }, asked, context) {
    checkFile(file, asked, context);
    const [kept, current] = await Promise.all([
      listVersions(context.bucket, file),
      context.bucket.head(file),
    ]);
    if (kept.length === 0 && current === null) {
      throw new Problem(
        'not-found',
        `Cannot list the versions of "${file}": there is no such file, and there was none`,
      );
    }
    // Of several uploads of the same bytes, the newest is the file.
    const newest = kept.find(({ version }) => version === current?.version);
    const shown = kept.slice(0, limit).map((each) => ({
      version: each.version,
      uploaded: new Date(each.uploaded).toISOString(),
      ...{ author: each.author, size: each.size, isCurrent: each === newest },
    }));
    return { key: file, versions: shown };
  },
});

export const restore = tool({
  name: 'restore',
  title: 'Restore a version',
  description:
    'Publishes a kept version again, as it was: what was seen by visitors is seen again. It undoes a change or a deletion.',
  effect: 'writes',
  takes: { key, version: { ...versionArgument, description: 'One that "versions" lists' } },
  needs: ['key', 'version'],
  returns: savedSchema,
  async call({ key: file, version }, asked, context) {
    checkFile(file, asked, context);
    const content = await readVersion(context, file, version);
    const upload = { key: file, token: asked.token, content, precondition: {}, isLenient: false };
    return told(await publishedReport(asked, context, file, await publish(context, upload)));
  },
});
