/**
 * Settings for reading and writing Markdown. They are those of Hugo's `markup.goldmark`, each with its path,
 * its type and Hugo's default.
 */

import type { Fields } from '../data/fields.ts';
import { present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asFlag } from '../data/values.ts';
import {
  asDelimiters,
  asHeadingIdType,
  asHtml,
  asLineBreakStyle,
  asOpposite,
  asProtocol,
  asReplacement,
  asUseEmbedded,
  type Delimiters,
} from './markup-values.ts';

/** `path` is the one below `markup.goldmark` in Hugo, and below `markup` in `site.yaml` without its first. */
type Setting<T> = { path: string; read: (value: Plain) => T; standard: T };

const settings = {
  hardWraps: setting('renderer.hardWraps', asFlag, false),
  xhtml: setting('renderer.xhtml', asFlag, false),
  autoHeadingID: setting('parser.autoHeadingID', asFlag, true),
  autoIDType: setting('parser.autoIDType', asHeadingIdType, 'github'),
  autoDefinitionTermID: setting('parser.autoDefinitionTermID', asFlag, false),
  wrapsImages: setting('parser.wrapStandAloneImageWithinParagraph', asFlag, true),
  table: setting('extensions.table', asFlag, true),
  strikethrough: setting('extensions.strikethrough', asFlag, true),
  linkify: setting('extensions.linkify', asFlag, true),
  linkifyProtocol: setting('extensions.linkifyProtocol', asProtocol, 'https'),
  taskList: setting('extensions.taskList', asFlag, true),
  definitionList: setting('extensions.definitionList', asFlag, true),
  footnote: setting('extensions.footnote.enable', asFlag, true),
  footnoteBacklink: setting('extensions.footnote.backlinkHTML', asHtml, '&#8617;&#65038;'),
  footnotePrefix: setting('extensions.footnote.enableAutoIDPrefix', asFlag, false),
  typographer: setting('extensions.typographer.disable', asOpposite, true),
  apostrophe: setting('extensions.typographer.apostrophe', asReplacement, '’'),
  ellipsis: setting('extensions.typographer.ellipsis', asReplacement, '…'),
  emDash: setting('extensions.typographer.emDash', asReplacement, '—'),
  enDash: setting('extensions.typographer.enDash', asReplacement, '–'),
  leftAngleQuote: setting('extensions.typographer.leftAngleQuote', asReplacement, '«'),
  leftDoubleQuote: setting('extensions.typographer.leftDoubleQuote', asReplacement, '“'),
  leftSingleQuote: setting('extensions.typographer.leftSingleQuote', asReplacement, '‘'),
  rightAngleQuote: setting('extensions.typographer.rightAngleQuote', asReplacement, '»'),
  rightDoubleQuote: setting('extensions.typographer.rightDoubleQuote', asReplacement, '”'),
  rightSingleQuote: setting('extensions.typographer.rightSingleQuote', asReplacement, '’'),
  delete: setting('extensions.extras.delete.enable', asFlag, false),
  insert: setting('extensions.extras.insert.enable', asFlag, false),
  mark: setting('extensions.extras.mark.enable', asFlag, false),
  subscript: setting('extensions.extras.subscript.enable', asFlag, false),
  superscript: setting('extensions.extras.superscript.enable', asFlag, false),
  eastAsian: setting('extensions.cjk.enable', asFlag, false),
  eastAsianLineBreaks: setting('extensions.cjk.eastAsianLineBreaks', asFlag, false),
  eastAsianLineBreaksStyle: setting('extensions.cjk.eastAsianLineBreaksStyle', asLineBreakStyle, 'simple'),
  escapedSpace: setting('extensions.cjk.escapedSpace', asFlag, false),
  linksNamePages: setting<boolean | 'auto'>('renderHooks.link.useEmbedded', asUseEmbedded, 'auto'),
  /** Null: the usual marks. */
  inlineFormulas: setting<readonly Delimiters[] | null>(
    'extensions.passthrough.delimiters.inline',
    asDelimiters,
    null,
  ),
  blockFormulas: setting<readonly Delimiters[] | null>(
    'extensions.passthrough.delimiters.block',
    asDelimiters,
    null,
  ),
};

type Name = keyof typeof settings;

export type Markup = { readonly [N in Name]: (typeof settings)[N]['standard'] };

/** Their paths below `markup.goldmark`, for code that must name them all. */
export const markupPaths: readonly string[] = Object.values(settings).map(({ path }) => path);

/** As in Hugo. */
export const defaultMarkup = Object.fromEntries(
  Object.entries(settings).map(([name, { standard }]) => [name, standard]),
) as Markup; // Each value has its own setting's type.

/** Settings that were `true` or `false` before they became mappings; now `enable` or `disable` says it. */
const switches = new Set(['footnote', 'typographer']);

const mayBeEmpty = new Set<unknown>([asHtml, asReplacement]);

/** Settings that have an effect only if another setting has this value. */
const needs: readonly (readonly [Name, Name, boolean])[] = [
  ['subscript', 'strikethrough', false],
  ['autoDefinitionTermID', 'definitionList', true],
  ['eastAsianLineBreaks', 'eastAsian', true],
  ['escapedSpace', 'eastAsian', true],
];

/**
 * Reads the settings below `goldmark` of Hugo's configuration, or below `markup` of `site.yaml`. There the
 * groups `renderer`, `parser` and `extensions` are left out. A setting without effect because of another is
 * remarked.
 */
export function readMarkup(fields: Fields, file: 'hugo' | 'site.yaml'): Partial<Markup> {
  const placeOf = (name: Name) => {
    const names = settings[name].path.toLowerCase().split('.');
    return file === 'hugo' ? names : names.slice(1);
  };
  const named: { [name: string]: unknown } = { ...inShort(fields, file) };
  for (const [name, { read }] of Object.entries(settings)) {
    named[name] = readAt<unknown>(fields, placeOf(name as Name), read) ?? named[name];
  }
  remarkIdle(fields, named, placeOf);
  return present(named);
}

/** Settings with another spelling: an older name in Hugo, and a shorter form in `site.yaml`. */
function inShort(fields: Fields, file: 'hugo' | 'site.yaml'): Partial<Markup> {
  const parser = file === 'hugo' ? fields.inside('parser') : fields;
  const joins = file === 'hugo' ? undefined : fields.read('eastasianlinebreaks', asFlag);
  return present({
    autoIDType: parser.read('autoheadingidtype', asHeadingIdType),
    eastAsian: joins,
    eastAsianLineBreaks: joins,
  });
}

function readAt<T>(
  fields: Fields,
  place: readonly string[],
  read: (value: Plain) => T,
): T | boolean | undefined {
  const [name = '', ...inside] = place;
  if (inside.length === 0) return fields.read(name, read, { emptyToo: mayBeEmpty.has(read) });
  if (!switches.has(name) || fields.isMapping(name)) return readAt(fields.inside(name), inside, read);
  return /^(?:en|dis)able$/.test(inside[0] ?? '') ? fields.read(name, asFlag) : undefined;
}

function remarkIdle(
  fields: Fields,
  named: { readonly [name: string]: unknown },
  placeOf: (name: Name) => string[],
): void {
  for (const [name, other, value] of needs) {
    if (named[name] !== true || (named[other] ?? defaultMarkup[other]) === value) continue;
    const [last = '', ...groups] = placeOf(name).toReversed();
    const group = groups.reduceRight((outer, inner) => outer.inside(inner), fields);
    group.remark(last, `has no effect unless "${placeOf(other).join('.')}" is ${value}`);
  }
}

function setting<T>(path: string, read: (value: Plain) => T, standard: NoInfer<T>): Setting<T> {
  return { path, read, standard };
}
