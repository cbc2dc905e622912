/** Chroma's names for the parts of code, by those of highlight.js. */
const names = new Map(
  Object.entries({
    ...{
      keyword: 'k',
      built_in: 'nb',
      type: 'kt',
      literal: 'kc',
      number: 'm',
      operator: 'o',
      punctuation: 'p',
    },
    ...{
      property: 'na',
      regexp: 'sr',
      string: 's',
      'char escape_': 'se',
      subst: 'si',
      symbol: 'ss',
      comment: 'c',
    },
    ...{
      doctag: 'sd',
      meta: 'cp',
      'meta keyword': 'cp',
      'meta string': 's',
      section: 'gh',
      tag: 'p',
      name: 'nt',
    },
    ...{
      attr: 'na',
      attribute: 'na',
      variable: 'nv',
      'variable language_': 'nb',
      'variable constant_': 'no',
    },
    ...{ title: 'nf', 'title class_': 'nc', 'title class_ inherited__': 'nc', 'title function_': 'nf' },
    ...{
      'title function_ invoke__': 'nf',
      params: 'n',
      bullet: 'k',
      code: 's',
      emphasis: 'ge',
      strong: 'gs',
    },
    ...{
      formula: 's',
      link: 'na',
      quote: 'gu',
      'selector-tag': 'nt',
      'selector-id': 'nn',
      'selector-class': 'nc',
    },
    ...{ 'selector-attr': 'na', 'selector-pseudo': 'nd', 'template-tag': 'cp', 'template-variable': 'nv' },
    ...{ addition: 'gi', deletion: 'gd' },
  }),
);

/** The class of a part: `hljs-title function_` is `nf`. */
export function chromaClass(written: string): string {
  const name = written.replace(/^hljs-/, '');
  return names.get(name) ?? names.get(name.split(' ', 1)[0] ?? '') ?? 'n';
}
