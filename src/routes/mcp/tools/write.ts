import { saveText } from '../../../operations/save-text.ts';
import { tool } from '../tool.ts';
import { checkFile, ifMatch, key, publish } from './arguments.ts';
import { savedSchema, toldOf } from './saved.ts';

export const write = tool({
  name: 'write',
  title: 'Write a file',
  description:
    'Writes a whole text: a page (Markdown with front matter, such as posts/my-title/index.md with its pictures beside it), settings, a template. To change one, prefer "edit".',
  effect: 'writes',
  takes: { key, text: { type: 'string' }, ifMatch, publish },
  needs: ['key', 'text'],
  returns: savedSchema,
  async call({ key: file, text, ifMatch: from, publish: publishes = false }, asked, context) {
    checkFile(file, asked, context);
    const saved = await saveText(context, {
      ...{ key: file, token: asked.token, text, publishes, isLenient: false },
      ...(from !== undefined && { from }),
    });
    return toldOf(asked, context, file, saved);
  },
});
