import { move as moveFile } from '../../../operations/move.ts';
import { publishedReport } from '../../upload/upload-report.ts';
import { tool } from '../tool.ts';
import { checkFile, conditionOf, ifMatch, key } from './arguments.ts';
import { savedSchema, told } from './saved.ts';

export const move = tool({
  name: 'move',
  title: 'Move a file',
  description:
    'Renames a file with its versions. The former address of a page leads to the new one. Files beside a page stay where they are.',
  effect: 'writes',
  takes: { key, to: { ...key, description: 'The new name, such as notes/hello.md' }, ifMatch },
  needs: ['key', 'to'],
  returns: savedSchema,
  async call({ key: from, to, ifMatch: version }, asked, context) {
    checkFile(from, asked, context);
    checkFile(to, asked, context);
    const { token } = asked;
    const precondition = conditionOf(version);
    const moved = await moveFile(context, { from, to, token, precondition, isLenient: false });
    return told(await publishedReport(asked, context, to, moved));
  },
});
