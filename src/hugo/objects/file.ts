/** The file of a page: https://gohugo.io/methods/page/file/ */

import { fileOf } from '../../content/editions.ts';
import { folderOf } from '../../content/keys.ts';
import { languageOf } from '../../content/site/languages.ts';
import { Marked, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import { members, type PageView } from './page-view.ts';
import { textSetting } from './setting-at.ts';

/** `path` is below the folder that has the language's files, `name` from the root of the author's folder. */
type File = { path: string; pageKey: string; name: string };

const fileType: ObjectType<File> = {
  name: '*source.File',
  print: ({ path }) => new Marked(withoutSuffix(nameOf(path))),
  members: members<File>({
    Path: ({ path }) => marked(path),
    Dir: ({ path }) => marked(`${folderOf(path)}/`),
    LogicalName: ({ path }) => marked(nameOf(path)),
    BaseFileName: ({ path }) => marked(withoutSuffix(nameOf(path))),
    TranslationBaseName: ({ pageKey }) => marked(withoutSuffix(nameOf(pageKey))),
    ContentBaseName: ({ pageKey }) => marked(contentName(pageKey)),
    Ext: ({ path }) => marked(/\.([^.]*)$/.exec(path)?.[1] ?? ''),
    Section: ({ path }) => marked(path.includes('/') ? path.slice(0, path.indexOf('/')) : ''),
    UniqueID: ({ path }, _, tools) => tools.call?.('md5', [path]) ?? '',
    Filename: ({ name }) => marked(name),
    IsContentAdapter: () => false,
    FileInfo: () => null,
    Lang: (_, __, tools) => {
      tools.warn('".File.Lang" is no longer part of Hugo: use ".Language.Lang"', false);
      return '';
    },
  }),
};

/** Nil for a list without a file. */
export function fileObject(page: PageView): Value {
  const { node, site } = page;
  if (node.facts === undefined) return null;
  const key = fileOf(node.facts.file.key);
  const { folder } = languageOf(site);
  const path = folder !== '' && key.startsWith(`${folder}/`) ? key.slice(folder.length + 1) : key;
  const name = `/${contentFolder(page) ?? `content/${key.slice(0, key.length - path.length)}`}/${path}`;
  return new TypedObject(fileType, { path, pageKey: node.facts.pageKey, name: name.replace(/\/+/g, '/') });
}

/** The folder of the language's content, where the settings name one. */
function contentFolder({ site: { language }, world: { services } }: PageView): string | undefined {
  const own = textSetting(services, language, 'languages', language, 'contentdir');
  return (own ?? textSetting(services, language, 'contentdir'))?.replace(/^\.\//, '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function withoutSuffix(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** The name of the file, or of its folder if it is an index. */
function contentName(pageKey: string): string {
  const name = withoutSuffix(nameOf(pageKey));
  return name === 'index' || name === '_index' ? nameOf(folderOf(pageKey)) : name;
}
