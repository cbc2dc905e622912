import { remove } from '../../../operations/remove.ts';
import { fields, text, textOrNull, tool } from '../tool.ts';
import { checkFile, conditionOf, ifMatch, key } from './arguments.ts';

export const deleteFile = tool({
  name: 'delete',
  title: 'Delete a file',
  description: 'Deletes a file. "restore" with the version that you get brings a text back.',
  effect: 'writes',
  takes: {
    key,
    ifMatch,
    forever: {
      type: 'boolean',
      description: 'Needed for files of which no versions are kept, such as pictures. Ask the user first.',
    },
  },
  needs: ['key'],
  returns: fields({
    key: text,
    status: text,
    version: { ...textOrNull, description: 'Restores the file; null: it may be gone for ever' },
  }),
  async call({ key: file, ifMatch: wanted, forever = false }, asked, context) {
    checkFile(file, asked, context);
    const precondition = conditionOf(wanted);
    const removal = { key: file, token: asked.token, precondition, isUndoable: !forever };
    const { version } = await remove(context, removal);
    return { key: file, status: 'absent', version: forever ? null : version };
  },
});
