/** How well a template fits a page, as Hugo counts it: https://gohugo.io/templates/lookup-order/ */

import type { Purpose, TemplateFile, Traits } from './template-file.ts';

/** The page for which a template is sought, in the words of names. */
export type Wanted = Traits & {
  /** The layout that front matter names; empty: none. */
  ownLayout: string;
  /** Only the layout that front matter names will do. */
  onlyOwnLayout: boolean;
  /** Templates whose texts are not escaped will do. */
  allowsPlainText: boolean;
  /** Any of these. */
  languages: readonly string[];
};

/** Greater is better. `all` decides among templates of one folder. */
export type Fit = {
  all: number;
  /** Of kind and layout. */
  layout: number;
  /** Of output format and media type. */
  format: number;
  language: number;
  /** The number of folders between the page's and the template's. */
  distance: number;
};

export const unfit: Fit = { all: -1, layout: 0, format: 0, language: 0, distance: 0 };

export type Weighing = { purpose: Purpose; defaultFormat: string; defaultLanguage: string };

export function fitOf(wanted: Wanted, file: TemplateFile, { purpose, ...defaults }: Weighing): Fit {
  const { traits } = file;
  if (wanted.onlyOwnLayout && wanted.ownLayout !== traits.layout) return unfit;
  if (!file.languages.some((code) => wanted.languages.includes(code))) return unfit;
  if (fits(wanted, traits, purpose)) return counted(wanted, file, defaults.defaultLanguage);
  const isBarely =
    (purpose === 'hook' && isHookAnyhow(wanted, traits, defaults.defaultFormat)) ||
    (purpose === 'shortcode' && (!traits.isPlainText || wanted.isPlainText || wanted.allowsPlainText));
  return isBarely ? { ...unfit, all: 1 } : unfit;
}

function fits(wanted: Wanted, traits: Traits, purpose: Purpose): boolean {
  const { kind, layout, format, mediaType, hook, variant, isPlainText } = traits;
  if (isPlainText && !wanted.isPlainText && !wanted.allowsPlainText) return false;
  if (kind !== '' && kind !== wanted.kind) return false;
  if (!['', 'all', wanted.layout].includes(layout) && !isOwn(wanted, layout)) return false;
  if (mediaType !== wanted.mediaType) return false;
  if (format !== '' && format !== wanted.format && !mayServeFor(wanted, traits, purpose)) return false;
  return hook === '' || (hook === wanted.hook && ['', wanted.variant].includes(variant));
}

const isOwn = (wanted: Wanted, layout: string) => wanted.ownLayout !== '' && wanted.ownLayout === layout;

/** Whether a page in one format may use a template of another one of the same media type, as `amp` that of `html`. */
function mayServeFor(wanted: Wanted, { kind, layout }: Traits, purpose: Purpose): boolean {
  if (purpose === 'base' || isOwn(wanted, layout)) return true;
  if (wanted.kind === '') return false;
  return wanted.kind === kind || layout === wanted.layout || layout === 'all';
}

/** A hook of another format will do, but not for the site's main format. */
function isHookAnyhow(wanted: Wanted, { hook, variant, format }: Traits, defaultFormat: string): boolean {
  if (hook !== wanted.hook || !['', wanted.variant].includes(variant)) return false;
  return format === wanted.format || wanted.format !== defaultFormat;
}

function counted(wanted: Wanted, { traits, language }: TemplateFile, defaultLanguage: string): Fit {
  const { kind, layout, format, mediaType, hook, variant } = traits;
  const fit = { all: 2, layout: 0, format: 0, language: 1, distance: 0 };
  if (language !== '' && language !== defaultLanguage) fit.language = 10;
  if (kind !== '') {
    fit.all += 5;
    fit.layout = 1;
  }
  if (layout !== '' && layout === wanted.layout) {
    fit.all += 4;
    fit.layout = 1;
  } else if (layout === 'all') {
    fit.all += 2;
    fit.layout = 1;
  }
  if (isOwn(wanted, layout)) {
    fit.all += 6;
    fit.layout = 2;
  }
  if (format !== '' && format === wanted.format) {
    fit.all += 4;
    fit.format++;
  }
  if (mediaType !== '') {
    fit.all++;
    fit.format++;
  }
  if (hook !== '') fit.all += variant === wanted.variant ? 10 : 6;
  return fit;
}

/** The best of the candidates so far. */
export class Best {
  #file: TemplateFile | undefined;
  #fit = unfit;

  /** Undefined when none fits. */
  get file(): TemplateFile | undefined {
    return this.#fit.all > 0 ? this.#file : undefined;
  }

  /** The first one offered, when none fits. */
  get any(): TemplateFile | undefined {
    return this.#file;
  }

  offer(file: TemplateFile, fit: Fit): void {
    if (this.#file !== undefined && !isBetter({ file, fit }, { file: this.#file, fit: this.#fit })) return;
    this.#file = file;
    this.#fit = fit;
  }
}

type Weighed = { file: TemplateFile; fit: Fit };

function isBetter(a: Weighed, b: Weighed): boolean {
  const [fit, other] = [a.fit, b.fit];
  if (fit.all <= 0) return other.all <= 0 && a.file.path < b.file.path;
  if (other.all > 0 && b.file.purpose !== 'hook' && a.file.isEmbedded !== b.file.isEmbedded) {
    return b.file.isEmbedded;
  }
  if (fit.distance < other.distance) {
    if (fit.language < other.language || fit.layout < other.layout || fit.format < other.format) return false;
  } else if (fit.all < other.all) return false;
  const isAlike = fit.layout === other.layout && fit.format === other.format;
  // Hugo takes either of two that differ only so, by chance.
  if (fit.all === other.all && !isAlike && fit.distance === other.distance) return fit.layout > other.layout;
  if (fit.all !== other.all || !isAlike) return true;
  if (!a.file.isEmbedded && b.file.isEmbedded) return true;
  return fit.distance < other.distance || a.file.path < b.file.path;
}
