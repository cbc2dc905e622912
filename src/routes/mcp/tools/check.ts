import type { OperationsContext } from '../../../operations/context.ts';
import { checkContent, check as checkUpload } from '../../../operations/publish.ts';
import type { Upload } from '../../../operations/upload.ts';
import { Problem } from '../../../problem.ts';
import { checkedReport } from '../../upload/upload-report.ts';
import { text as anyText, faults, fields, flag, textOrNull, tool } from '../tool.ts';
import { checkFile, key } from './arguments.ts';

export const check = tool({
  name: 'check',
  title: 'Check a text',
  description:
    'Says what publishing a text would do: errors with their lines, warnings, address, status. Stores nothing.',
  effect: 'reads',
  takes: { key, text: { type: 'string' } },
  needs: ['key', 'text'],
  returns: fields({
    key: anyText,
    isValid: flag,
    errors: faults,
    warnings: faults,
    url: textOrNull,
    status: textOrNull,
    visibleAt: textOrNull,
    refusal: { ...textOrNull, description: 'Why your token may not publish the text' },
  }),
  async call({ key: file, text }, asked, context) {
    checkFile(file, asked, context);
    const content = new TextEncoder().encode(text);
    const upload = { key: file, token: asked.token, content, precondition: {}, isLenient: false };
    try {
      const { refusal, checked } = await judged(context, upload);
      const { warnings, url, status, visibleAt } = await checkedReport(asked, context, file, checked);
      return { key: file, isValid: true, errors: [], warnings, url, status, visibleAt, refusal };
    } catch (error) {
      if (!(error instanceof Problem) || !faultsOfTexts.has(error.type)) throw error;
      const errors = error.errors.length > 0 ? error.errors : [{ message: error.message }];
      return { key: file, isValid: false, errors, ...nothing };
    }
  },
});

const nothing = { warnings: [], url: null, status: null, visibleAt: null, refusal: null };

/** Problems of the text, and none of the call. */
const faultsOfTexts: ReadonlySet<string> = new Set(['unprocessable', 'address-taken', 'too-large']);

/** The text is judged even where the token may not publish it. */
async function judged(context: OperationsContext, upload: Upload) {
  try {
    return { checked: await checkUpload(context, upload), refusal: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'forbidden') throw error;
    const inputs = await context.catalog.inputs(context.clock(), upload.key);
    return { checked: { ...(await checkContent(context, upload, inputs)), inputs }, refusal: error.message };
  }
}
