/** Sets of templates, each to show one rule; a `!` after a name: the template fills a base template. */

export const sets: readonly string[] = `
_default/single.html _default/list.html
_default/single.html single.html _default/list.html list.html
single.html page.html list.html section.html home.html taxonomy.html term.html
index.html home.html
_default/index.html home.html
_default/index.html index.html list.html
list.html all.html
single.html all.html page.html
all.html
all.html.html all.html
posts/single.html page.html
posts/all.html page.html home.html
posts/list.html section.html term.html
posts/sub/page.html posts/single.html single.html
docs/single.html posts/single.html single.html
docs/single.html special.html single.html
posts/special.html special.html page.html
contact.html single.html page.html
page/contact.html page/single.html single.html
special.html posts/single.html docs/single.html
special.html posts/page.html all.html
wide.html docs/list.html list.html
list.html single.html contact.html special.html wide.html
list.json single.json index.json
list.json.json list.json section.json.json section.html
list.html list.amp.html single.html single.amp.html
amp.html
all.amp.html page.html
list.xml index.xml
rss.xml index.xml
rss.xml posts/rss.xml
_default/rss.xml section.rss.xml list.rss.xml
index.rss.xml home.rss.xml home.xml
posts/list.xml rss.xml
list.atom home.feed.atom feed.atom
single.txt single.note.txt list.txt
single.md page.markdown.md
single.html single.nn.html list.en.html list.html
single.nn.html page.html all.html
posts/single.html single.nn.html
index.nn.html index.html
single.fr.html single.html
single.htm single.html list.htm
baseof.html single.html! list.html!
baseof.html single.html list.html!
_default/baseof.html posts/baseof.html single.html! list.html!
baseof.html single-baseof.html list-baseof.html single.html! list.html!
baseof.html posts/single-baseof.html single.html! list.html!
baseof.html baseof.single.html baseof.list.html single.html! list.html!
baseof.html baseof.page.html baseof.home.html all.html!
baseof.html baseof.amp.html all.html!
baseof.html baseof.nn.html all.html!
baseof.html docs/baseof.html all.html!
posts/baseof.html all.html!
baseof.html baseof.json single.json! single.html!
baseof.json single.json! list.json! single.html!
section/baseof.html section/posts-baseof.html all.html!
taxonomy/list.html taxonomy/terms.html list.html
taxonomy/tag.terms.html taxonomy/tag.html taxonomy/category.html list.html
taxonomy/term.html taxonomy/taxonomy.html list.html
_default/terms.html _default/taxonomy.html list.html
_default/terms.html _default/term.html _default/list.html
_default/taxonomy.html term.html list.html
_default/tag.html _default/tag.terms.html list.html
tags/list.html tags/terms.html tags/term.html list.html
tag/list.html tag/terms.html tag/term.html list.html
tags/taxonomy.html taxonomy.html term.html
tags/one/list.html tags/list.html term.html
term/list.html term/term.html list.html
terms.html list.html
categories/list.html category/terms.html list.html
section/posts.html section/list.html list.html
section/section.html _default/section.html _default/list.html
_default/posts.html posts/posts.html list.html
posts/posts.html posts/list.html list.html
_default/section.html section/posts.html section.html
404.html all.html
_default/404.html 404.nn.html
404.html! baseof.html
robots.txt all.txt
sitemap.xml _default/sitemap.xml
_default/sitemapindex.xml sitemap.xml
alias.html posts/alias.html
card.html single.html list.html
posts/card.html _default/card.html card.amp.html single.html list.html
sub/card.html posts/sub/card.html single.html list.html
card.json card.html single.html list.html single.json
card.html! baseof.html single.html list.html
_partials/p.html partials/p.html partials/sub/q.html all.html
_partials/p.foo.html _partials/p.html all.html
_partials/p.json _partials/p.html all.html all.json
_partials/p.nn.html _partials/p.html all.html
partials/p.html _partials/sub/q.txt all.html
_markup/render-link.html _default/_markup/render-image.html all.html
_markup/render-link.html posts/_markup/render-link.html docs/_markup/render-link.html all.html
_markup/render-heading.html _markup/render-heading.nn.html all.html
_markup/render-link.json _markup/render-image.html all.html
_markup/render-link.rss.xml _markup/render-heading.amp.html all.html
_markup/render-codeblock.html _markup/render-codeblock-go.html all.html
_markup/render-codeblock-js.html posts/_markup/render-codeblock.html all.html
_markup/render-codeblock-go.html posts/_markup/render-codeblock.html all.html
_markup/render-blockquote.html _markup/render-blockquote-regular.html _markup/render-blockquote-alert.html all.html
_markup/render-heading.html _default/_markup/render-heading.html all.html
_shortcodes/sc.html shortcodes/sc.html all.html
posts/_shortcodes/sc.html docs/_shortcodes/sc.html _shortcodes/sc.html all.html
_shortcodes/sc.nn.html _shortcodes/sc.html _shortcodes/sm.html _shortcodes/sm.md all.html
_shortcodes/sc.json _shortcodes/sc.html _shortcodes/sm.txt all.html all.json
_shortcodes/sc.amp.html _shortcodes/sc.html all.html all.amp.html
posts/list.html posts/section.html section.html
posts/single.html posts/page.html page.html
list.special.html single.list.html page.html section.html
home.html posts/home.html docs/section.html
all.html posts/list.json section.json
`
  .trim()
  .split('\n');

/** The pages for which what Hugo takes is recorded. */
export const recordedPages = `
index.html index.xml index.json amp/index.html index.atom nn/index.html about/index.html contact/index.html
posts/index.html posts/index.xml posts/index.json posts/index.txt posts/hello/index.html posts/hello/index.md
amp/posts/hello/index.html nn/posts/hello/index.html posts/special/index.html
posts/both/index.html posts/sub/index.html posts/sub/deep/index.html docs/index.html tags/index.html tags/one/index.html categories/index.html categories/two/index.html 404.html nn/404.html robots.txt en/sitemap.xml sitemap.xml en-old/index.html`
  .trim()
  .split(/\s+/);

/** With the shortcodes that the site's texts call. */
export function namesOf(set: string): string[] {
  return [...new Set([...set.split(' '), '_shortcodes/sc.html', '_shortcodes/sm.html'])];
}

/** An answer without the shortcodes that every page has. */
export function short(answer: string): string {
  return answer.replace('(shortcode _shortcodes/sc.html)(shortcode _shortcodes/sm.html)', '');
}
