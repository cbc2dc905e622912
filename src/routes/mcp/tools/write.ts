import { saveText } from '../../../operations/save-text.ts';
import { text, tool } from '../tool.ts';
import { checkedFile, ifMatch, key, publish } from './arguments.ts';
import { savedSchema, toldOf } from './saved.ts';

export const write = tool({
  name: 'write',
  title: 'Write a file',
  description:
    'Writes a whole text: a page (such as posts/my-title/index.md, with its pictures beside it), settings, a template. To change one, prefer "edit".',
  effect: 'writes',
  takes: { key, text, 'ifMatch?': ifMatch, 'publish?': publish },
  returns: savedSchema,
  async call({ key: file, text: content, ifMatch: from, publish: publishes = false }, asked, context) {
    const change = checkedFile(file, asked, context);
    return toldOf(
      asked,
      context,
      file,
      await saveText(context, { ...change, text: content, from, publishes }),
    );
  },
});
