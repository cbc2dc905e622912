import type { OperationsContext } from '../../../operations/context.ts';
import { checkText, check as checkUpload } from '../../../operations/publish.ts';
import type { Upload } from '../../../operations/upload.ts';
import { Problem } from '../../../problem.ts';
import { checkedReport } from '../../upload/upload-report.ts';
import { text as anyText, faults, fields, tool } from '../tool.ts';
import { checkedFile, key as keyArgument } from './arguments.ts';

export const check = tool({
  name: 'check',
  title: 'Check a text',
  description:
    'What publishing a text would do: errors with lines, warnings, address, status. Stores nothing.',
  effect: 'reads',
  takes: { key: keyArgument, text: anyText },
  returns: fields('key isValid url? status? visibleAt? refusal?', { errors: faults, 'warnings?': faults }),
  async call({ key, text }, asked, context) {
    const upload = { ...checkedFile(key, asked, context), content: new TextEncoder().encode(text) };
    try {
      const { refusal, checked } = await judged(context, upload);
      const report = await checkedReport(asked, context, key, checked);
      return { isValid: true, errors: [], ...report, refusal };
    } catch (error) {
      if (!(error instanceof Problem) || !faultsOfTexts.has(error.type)) throw error;
      const { message, errors } = error;
      return { key, isValid: false, errors: errors.length > 0 ? errors : [{ message }] };
    }
  },
});

/** Problems of the text, and none of the call. */
const faultsOfTexts: ReadonlySet<string> = new Set(['unprocessable', 'address-taken', 'too-large']);

/** The text is judged even where the token may not publish it. */
async function judged(context: OperationsContext, upload: Upload) {
  try {
    return { checked: await checkUpload(context, upload), refusal: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'forbidden') throw error;
    return { checked: await checkText(context, upload), refusal: error.message };
  }
}
