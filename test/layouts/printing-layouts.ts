/** Templates that print their own names, and what each name must contain to be one. */

/** The text of a template that prints its name and those of its parts. */
export function printing(key: string, fillsBase: boolean): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (/(?:^|\/)_markup\//.test(key)) return `(hook ${key})`;
  if (/(?:^|\/)_?shortcodes\//.test(key)) return `(shortcode ${key})`;
  if (/^_?partials\//.test(key)) return `{{ return "${key}" }}`;
  if (/^baseof\.|-baseof\./.test(name)) return `(base ${key}){{ block "main" . }}{{ end }}`;
  const own = `(main ${key})`;
  const parts = isSmall(key) ? '' : `{{ .Content }}${partials}${views}`;
  return fillsBase ? `{{ define "main" }}${own}${parts}{{ end }}` : own + parts;
}

/** Whether it prints nothing but its name. */
export function isSmall(key: string): boolean {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return /(?:^|\.)(?:card|404|robots|sitemap|sitemapindex|alias)\./.test(name);
}

export const partialNames = ['p', 'p.html', 'p.json', 'p.foo.html', 'sub/q', 'sub/q.txt'];

const partials = partialNames
  .map((name) => `{{ with (try (partial "${name}" .)).Value }}(partial ${name}={{ . }}){{ end }}`)
  .join('');

export const viewNames = ['card', 'sub/card'];

const views = viewNames
  .map((name) => `{{ with (try (.Render "${name}")).Value }}(view ${name}={{ . }}){{ end }}`)
  .join('');
