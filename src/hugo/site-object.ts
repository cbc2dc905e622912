/** `.Site` as far as a template needs it. https://gohugo.io/methods/site/ */

import type { RenderSettings } from '../content/site/settings-read.ts';
import { Thing } from '../templates/value.ts';
import { once } from './once.ts';
import { asDict } from './plain-value.ts';

export function siteThing(site: RenderSettings): Thing {
  return new Thing('the site', [
    ['Title', () => site.title],
    ['BaseURL', () => `${site.baseURL}/`],
    ['LanguageCode', site.languageCode],
    ['Params', once(() => asDict(site.params))],
  ]);
}
