import { publish } from '../../../operations/publish.ts';
import { readVersion } from '../../../operations/restore.ts';
import { publishedReport } from '../../upload/upload-report.ts';
import { keptVersions } from '../../upload/versions.ts';
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
    const { versions: kept } = await keptVersions(file, context);
    return { key: file, versions: kept.slice(0, limit) };
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
