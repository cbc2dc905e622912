import { fields, text, tool } from '../tool.ts';
import { read } from './read.ts';

/** The form in which ChatGPT and the deep research of OpenAI read what `search` found. */
export const fetchResult = tool({
  name: 'fetch',
  title: 'Fetch a result',
  description: 'The text of a result of "search". To change it, use "read".',
  effect: 'reads',
  takes: { id: { ...text, maxLength: 2000 } },
  returns: fields('id title text url metadata'),
  async call({ id }, asked, context) {
    // By the schema of `read`.
    const file = (await read.call({ key: id }, asked, context)) as ReadFile;
    const { key, version, status, url, title = key } = file;
    return { id: key, title, text: file.text ?? '', url, metadata: { key, version, status } };
  },
});

type ReadFile = Record<'key' | 'version' | 'status', string> & {
  title?: string;
  url: string | null;
  text: string | null;
};
