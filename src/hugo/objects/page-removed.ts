/** Members that Hugo's pages once had. They are as they were then, with a warning. */

import { encodePath } from '../../content/paths.ts';
import { TemplateObject } from '../../templates/value.ts';
import { addressValue } from '../plain-value.ts';
import { hugoInfo } from './hugo-info.ts';
import { permalink } from './page-outputs.ts';
import { pageTree } from './page-tree.ts';
import type { Member, PageView } from './page-view.ts';
import { paramsOf } from './params.ts';

function removed(name: string, instead: string, read: Member<PageView>): Member<PageView> {
  const message = `".${name}" of a page is no longer part of Hugo: ${instead}`;
  return (page, args, tools) => {
    page.world.once(page.world.index, message, () => {
      tools.warn(message, false);
      return true;
    });
    return read(page, args, tools);
  };
}

/** A member that is now one of the page's file. */
function ofFile(name: string): Member<PageView> {
  return (page, _, tools) => {
    const file = page.world.page(page.node).member('File');
    const object = typeof file === 'function' ? file([], tools) : null;
    const member = object instanceof TemplateObject ? object.member(name) : '';
    return typeof member === 'function' ? member([], tools) : '';
  };
}

const next = pageTree['Next'];
const previous = pageTree['Prev'];

export const removedFromPage: { readonly [name: string]: Member<PageView> } = {
  URL: removed('URL', 'use ".RelPermalink"', ({ node }) => addressValue(encodePath(node.address))),
  RSSLink: removed('RSSLink', 'use the output format "rss"', (page) => {
    const feed = page.world.services.outputs(page.node).find(({ name }) => name.toLowerCase() === 'rss');
    return addressValue(
      feed ? permalink(page).slice(0, -encodePath(page.node.address).length) + encodePath(feed.path) : '',
    );
  }),
  Author: removed('Author', 'use ".Params.author"', ({ node, site }) => paramsOf(node, site).get('author')),
  Authors: removed('Authors', 'use a taxonomy', ({ node, site }) => paramsOf(node, site).get('authors')),
  Hugo: removed('Hugo', 'use "hugo"', ({ world }) => hugoInfo(world)),
  UniqueID: removed('UniqueID', 'use ".File.UniqueID"', ofFile('UniqueID')),
  Dir: removed('Dir', 'use ".File.Dir"', ofFile('Dir')),
  BaseFileName: removed('BaseFileName', 'use ".File.BaseFileName"', ofFile('BaseFileName')),
  LogicalName: removed('LogicalName', 'use ".File.LogicalName"', ofFile('LogicalName')),
  TranslationBaseName: removed(
    'TranslationBaseName',
    'use ".File.TranslationBaseName"',
    ofFile('TranslationBaseName'),
  ),
  Ext: removed('Ext', 'use ".File.Ext"', ofFile('Ext')),
  ...(next && { NextPage: removed('NextPage', 'use ".Next"', next) }),
  ...(previous && { PrevPage: removed('PrevPage', 'use ".Prev"', previous) }),
};
