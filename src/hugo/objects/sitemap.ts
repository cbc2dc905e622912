/** The settings of a page for the sitemap: https://gohugo.io/methods/page/sitemap/ */

import { isMapping } from '../../content/data/mapping.ts';
import type { Plain } from '../../content/data/source.ts';
import { type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { members, type PageView } from './page-view.ts';

type Sitemap = { changeFreq: string; priority: number; filename: string; isDisabled: boolean };

const sitemapType: ObjectType<Sitemap> = {
  name: 'config.SitemapConfig',
  members: members<Sitemap>({
    ChangeFreq: ({ changeFreq }) => marked(changeFreq),
    Priority: ({ priority }) => priority,
    Filename: ({ filename }) => filename,
    Disable: ({ isDisabled }) => isDisabled,
  }),
};

export function sitemapOf({ node, world }: PageView): Value {
  const known: Sitemap = { changeFreq: '', priority: -1, filename: 'sitemap.xml', isDisabled: false };
  const ofSite = over(known, world.services.setting(node.language, 'sitemap'));
  return new TypedObject(sitemapType, over(ofSite, node.matter?.params['sitemap']));
}

function over(sitemap: Sitemap, written: Plain | undefined): Sitemap {
  if (!isMapping(written)) return sitemap;
  const fields = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]));
  const [changeFreq, priority] = [fields.get('changefreq'), Number(fields.get('priority') ?? Number.NaN)];
  const [filename, disable] = [fields.get('filename'), fields.get('disable')];
  return {
    changeFreq: typeof changeFreq === 'string' ? changeFreq : sitemap.changeFreq,
    priority: Number.isFinite(priority) ? priority : sitemap.priority,
    filename: typeof filename === 'string' ? filename : sitemap.filename,
    isDisabled: typeof disable === 'boolean' ? disable : sitemap.isDisabled,
  };
}
