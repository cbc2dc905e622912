import { publish } from '../../../operations/publish.ts';
import { readVersion } from '../../../operations/restore.ts';
import { keptVersions } from '../../upload/versions.ts';
import { fields, list, tool } from '../tool.ts';
import { checkedFile, key, version as versionArgument } from './arguments.ts';
import { savedSchema, toldOf } from './saved.ts';

export const versions = tool({
  name: 'versions',
  title: 'List versions',
  description: 'The kept versions of a text, the newest first; also of a deleted file.',
  effect: 'reads',
  takes: { key, 'limit?': { type: 'integer', minimum: 1, maximum: 500, description: 'Default 20' } },
  returns: fields('key', { versions: list(fields('version uploaded author size isCurrent')) }),
  async call({ key: file, limit = 20 }, asked, context) {
    checkedFile(file, asked, context);
    const { versions: kept } = await keptVersions(file, context);
    return { key: file, versions: kept.slice(0, limit) };
  },
});

export const restore = tool({
  name: 'restore',
  title: 'Restore a version',
  description: 'Publishes a kept version again: undoes a change or a deletion.',
  effect: 'writes',
  takes: { key, version: { ...versionArgument, description: 'One that "versions" lists' } },
  returns: savedSchema,
  async call({ key: file, version }, asked, context) {
    const change = checkedFile(file, asked, context);
    const content = await readVersion(context, file, version);
    return toldOf(asked, context, file, { published: await publish(context, { ...change, content }) });
  },
});
