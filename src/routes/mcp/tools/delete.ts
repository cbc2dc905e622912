import { remove } from '../../../operations/remove.ts';
import { fields, textOrNull, tool } from '../tool.ts';
import { checkedFile, ifMatch, key } from './arguments.ts';

export const deleteFile = tool({
  name: 'delete',
  title: 'Delete a file',
  description: 'Deletes a file. "restore" with the version that you get brings a text back.',
  effect: 'writes',
  takes: {
    key,
    'ifMatch?': ifMatch,
    'forever?': {
      type: 'boolean',
      description: 'Needed for files without kept versions, such as pictures. Ask the user first.',
    },
  },
  returns: fields('key status', { version: textOrNull }),
  async call({ key: file, ifMatch: wanted, forever = false }, asked, context) {
    const removal = checkedFile(file, asked, context, wanted);
    const { version } = await remove(context, { ...removal, isUndoable: !forever });
    return { key: file, status: 'absent', version: forever ? null : version };
  },
});
