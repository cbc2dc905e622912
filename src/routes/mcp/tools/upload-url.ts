import { addresses } from '../../../addresses.ts';
import { issuePass } from '../../../auth/upload-passes.ts';
import { isText } from '../../../indexing/bytes-needed.ts';
import { Problem } from '../../../problem.ts';
import { fields, tool } from '../tool.ts';
import { checkedFile, key } from './arguments.ts';

const lifetime = 600_000;

export const uploadUrl = tool({
  name: 'upload-url',
  title: 'Get an address to upload to',
  description:
    'An address for one upload of a picture or another binary file, within ten minutes, by whoever has it. The file is public with its post, or at once beside none.',
  effect: 'adds',
  takes: {
    key: { ...key, description: 'Such as posts/trip/cat.jpg beside posts/trip/index.md' },
    'replace?': {
      type: 'boolean',
      description: 'May replace a file of this name, which nobody can undo',
    },
  },
  returns: fields('key uploadUrl until example'),
  async call({ key: file, replace = false }, asked, context) {
    checkedFile(file, asked, context);
    if (isText(file))
      throw new Problem('bad-request', `Cannot upload "${file}" so: it is a text; use "write"`);
    const { catalog, clock } = context;
    const until = clock() + lifetime;
    const name = await catalog.keepPass(clock(), until);
    const pass = await issuePass(asked.token, { name, key: file, until, replaces: replace });
    const url = asked.url.origin + addresses.mcpUploads + pass;
    return {
      key: file,
      uploadUrl: url,
      until: new Date(until).toISOString(),
      example: `curl -T FILE "${url}"`,
    };
  },
});
