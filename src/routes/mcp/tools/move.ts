import { move as moveFile } from '../../../operations/move.ts';
import { tool } from '../tool.ts';
import { checkedFile, ifMatch, key } from './arguments.ts';
import { savedSchema, toldOf } from './saved.ts';

export const move = tool({
  name: 'move',
  title: 'Move a file',
  description:
    'Renames a file with its versions. The former address of a page leads to the new one. Files beside a page stay.',
  effect: 'writes',
  takes: { key, to: { ...key, description: 'The new name' }, 'ifMatch?': ifMatch },
  returns: savedSchema,
  async call({ key: from, to, ifMatch: version }, asked, context) {
    checkedFile(to, asked, context);
    const moving = { ...checkedFile(from, asked, context, version), from, to };
    return toldOf(asked, context, to, { published: await moveFile(context, moving) });
  },
});
