import type { EntryContent } from '../catalog/entry.ts';
import { checkData } from '../content/data/check-data.ts';
import { templateDataSuffix } from '../content/keys.ts';
import { parseTemplate } from '../layouts/parse-template.ts';

/** A template, or data or words for templates, if its text can be read at all. */
export function layoutText(key: string, text: string): EntryContent {
  const dataSuffix = templateDataSuffix(key);
  if (dataSuffix === undefined) parseTemplate(key, text);
  else checkData(text, dataSuffix);
  return { kind: 'layout', data: null, text };
}
