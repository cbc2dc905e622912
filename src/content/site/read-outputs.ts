/** Reads which output formats a Hugo site has: https://gohugo.io/configuration/outputs/ */

import type { Fields } from '../data/fields.ts';
import { present } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asLine, asLines, asWholeNumber, Unfit } from '../data/values.ts';
import type { PageKind } from '../post/page-kind.ts';
import { type MediaTypeSettings, mediaTypeNamed, mediaTypesWith } from './media-types.ts';
import { type FormatSettings, formatNamed, newOutputs, type OutputSettings } from './output-formats.ts';

const kinds: readonly PageKind[] = ['page', 'home', 'section', 'taxonomy', 'term'];

const flags = 'isPlainText isHTML ugly noUgly notAlternative root permalinkable'.split(
  ' ',
) as readonly Flag[];

type Flag = 'isPlainText' | 'isHTML' | 'ugly' | 'noUgly' | 'notAlternative' | 'root' | 'permalinkable';

/** Undefined when no field is there. Names of unknown types and formats are faults. */
export function readOutputs(fields: Fields): OutputSettings | undefined {
  const mediaTypes = readMediaTypes(fields.inside('mediatypes'));
  const formats = readFormats(fields.inside('outputformats'), mediaTypes);
  const outputs = newOutputs({ mediaTypes, formats });
  const asFormat = (value: Plain) => {
    const format = formatNamed(outputs, asLine(value));
    if (format === undefined) throw new Unfit('the name of an output format');
    return format.name;
  };
  const perKind = fields.inside('outputs');
  const read = kinds.map((kind) => [kind, readKind(perKind, kind, asFormat)] as const);
  const given = read.filter(([, names]) => names !== undefined);
  // Formats of feeds themselves have no effect in Hugo either.
  perKind.readEach('rss', asFormat);
  const settings = present({
    mediaTypes: orNothing(mediaTypes),
    formats: orNothing(formats),
    kinds: orNothing(Object.fromEntries(given)),
    defaultFormat: fields.read('defaultoutputformat', asFormat),
  });
  return orNothing(settings);
}

/** A kind with an empty list has no page at all. */
function readKind(fields: Fields, kind: PageKind, asFormat: (value: Plain) => string): string[] | undefined {
  const name = kind === 'taxonomy' && fields.values().has('taxonomyterm') ? 'taxonomyterm' : kind;
  return fields.values().has(name) ? fields.readEach(name, asFormat) : undefined;
}

function readMediaTypes(fields: Fields): Record<string, MediaTypeSettings> {
  const types = [...fields.values().keys()].map((name): [string, MediaTypeSettings] => {
    const type = fields.inside(name);
    const suffixes = type.read('suffixes', asLines)?.map((suffix) => suffix.toLowerCase());
    return [name, present({ suffixes, delimiter: type.read('delimiter', asLine) })];
  });
  return Object.fromEntries(types.filter(([name]) => /^[^/]+\/[^/]+$/.test(name)));
}

function readFormats(
  fields: Fields,
  mediaTypes: Record<string, MediaTypeSettings>,
): Record<string, FormatSettings> {
  const types = mediaTypesWith(mediaTypes);
  const asMediaType = (value: Plain) => {
    const type = mediaTypeNamed(types, asLine(value));
    if (type === undefined) throw new Unfit('the name of a media type');
    return type.type;
  };
  const formats = [...fields.values().keys()].map((name): [string, FormatSettings] => {
    const format = fields.inside(name);
    const switches = flags.map((flag) => [flag, format.read(flag.toLowerCase(), asFlag)] as const);
    const texts = ['path', 'rel', 'protocol'].map(
      (text) => [text, format.read(text, asLine, { emptyToo: true })] as const,
    );
    const given = [...switches, ...texts].filter(([, value]) => value !== undefined);
    return [
      name,
      {
        ...present({
          mediaType: format.read('mediatype', asMediaType),
          baseName: format.read('basename', asLine),
          weight: format.read('weight', (value) => asWholeNumber(value)),
        }),
        ...Object.fromEntries(given),
      },
    ];
  });
  return Object.fromEntries(formats);
}

function orNothing<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
