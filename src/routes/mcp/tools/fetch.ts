import { fields, text, textOrNull, tool } from '../tool.ts';
import { read } from './read.ts';

/** The form in which ChatGPT and the deep research of OpenAI read what `search` found. */
export const fetchResult = tool({
  name: 'fetch',
  title: 'Fetch a result',
  description: 'The text of a result of "search". To change it, use "read".',
  effect: 'reads',
  takes: { id: { type: 'string', maxLength: 2000 } },
  needs: ['id'],
  returns: fields({ id: text, title: text, text, url: textOrNull, metadata: { type: 'object' } }),
  async call({ id }, asked, context) {
    // By the schema of `read`.
    const file = (await read.call({ key: id }, asked, context)) as ReadFile;
    const { [file.key]: known } = await context.catalog.statuses(context.clock(), [file.key]);
    const { key, version, status, url } = file;
    const metadata = { key, version, status };
    return { id: key, title: known?.title ?? key, text: file.text ?? '', url, metadata };
  },
});

type ReadFile = { key: string; version: string; status: string; url: string | null; text: string | null };
