/** `.Site`, with the methods that this program supports. https://gohugo.io/methods/site/ */

import { once } from '../content/once.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import { TemplateObject } from '../templates/value.ts';
import { asDict } from './plain-value.ts';

export function siteObject(site: RenderSettings): TemplateObject {
  return new TemplateObject('the site', [
    ['Title', () => site.title],
    ['BaseURL', () => `${site.baseURL}/`],
    ['LanguageCode', site.languageCode],
    ['Params', once(() => asDict(site.params))],
  ]);
}
