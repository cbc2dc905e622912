/** Where a template is looked up: its purpose, its folder, and what its name demands. */

import { type MediaType, mediaTypeOfSuffix } from '../../content/site/media-types.ts';
import { formatNamed, type OutputFormat, type Outputs } from '../../content/site/output-formats.ts';
import type { TemplateName } from './read-name.ts';
import type { Purpose, Traits } from './template-file.ts';

export type Place = {
  purpose: Purpose;
  /** The folder whose pages it is for: `/posts`, empty for all; of a partial its whole name. */
  folder: string;
  /** The name by which a shortcode is called. */
  called: string;
  traits: Traits;
};

/** Undefined for a file in `_markup` that is no render hook. */
export function placeOfFile(name: TemplateName, outputs: Outputs): Place | undefined {
  const purpose = purposeOf(name);
  const { format, mediaType } = formatAndType(name.format, name.extension, outputs);
  const traits: Traits = {
    kind: name.kind,
    layout: name.layout === name.format || name.layout === name.kind ? '' : name.layout,
    format: name.format,
    mediaType: mediaType?.type ?? '',
    hook: '',
    variant: '',
    isPlainText: format?.isPlainText ?? false,
  };
  const folder = name.folder.replace(/^\/_default/, '');
  const path = name.path.slice(0, name.folder.length + 1) + name.stem;
  if (traits.layout === 'index') Object.assign(traits, { layout: '', kind: traits.kind || 'home' });
  switch (purpose) {
    case 'partial':
      return { purpose, folder: path, called: '', traits: asPartial(traits) };
    case 'shortcode': {
      const at = path.indexOf('/_shortcodes/');
      return { purpose, folder: path.slice(0, at), called: path.slice(at + '/_shortcodes/'.length), traits };
    }
    case 'hook': {
      const [, hook, variant = ''] = /^render-([^-]+)(?:-(.*))?$/.exec(traits.layout) ?? [];
      if (hook === undefined) return undefined;
      return {
        purpose,
        folder: folder.replace(/\/_markup$/, ''),
        called: '',
        traits: { ...traits, layout: '', hook, variant },
      };
    }
    default:
      return { purpose, folder, called: '', traits };
  }
}

function purposeOf({ path, isBase, stem }: TemplateName): Purpose {
  if (path.includes('/_shortcodes/')) return 'shortcode';
  if (!isBase && path.includes('/_markup/')) return 'hook';
  if (!isBase && path.startsWith('/_partials/')) return 'partial';
  return stem === 'baseof' ? 'base' : 'page';
}

function asPartial(traits: Traits): Traits {
  const isBare = traits.format === '' && traits.mediaType === '';
  return { ...traits, layout: '', ...(isBare && { format: 'html', mediaType: 'text/html' }) };
}

/** The format and the media type of files with this extension, and of the format that their names say. */
export function formatAndType(
  named: string,
  extension: string,
  outputs: Outputs,
): { format?: OutputFormat | undefined; mediaType?: MediaType | undefined } {
  const format = formatNamed(outputs, named);
  if (format !== undefined) return { format, mediaType: format.mediaType };
  if (extension === '') return {};
  const [only, ...others] = outputs.formats.filter(({ mediaType }) => mediaType.suffixes.includes(extension));
  if (only !== undefined && others.length === 0) return { format: only, mediaType: only.mediaType };
  const mediaType = mediaTypeOfSuffix(outputs.mediaTypes, extension);
  return { mediaType, format: mediaType && formatNamed(outputs, mediaType.subType) };
}
