import { present } from '../content/data/mapping.ts';
import type { Position } from '../content/data/source.ts';
import { isHtml } from '../content/keys.ts';
import { once } from '../content/once.ts';
import { basePath } from '../content/paths.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import { pictureOfBundle, writtenPicture } from '../content/post/picture.ts';
import type { Post } from '../content/post/post.ts';
import { mayLoad, pagePolicy, readPolicy } from '../content/site/page-policy.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import { fileUse } from '../content/written-address.ts';
import { safePolicy } from '../html/allow-list.ts';
import { cleanHtml } from '../html/clean.ts';
import { Outputs } from '../html/outputs.ts';
import type { CleanOptions } from '../html/page.ts';
import { together } from '../html/tree-reader.ts';
import { unsafePolicy } from '../html/unsafe-policy.ts';
import { withoutParagraph } from '../hugo/render-string.ts';
import { type FormulaPage, pageFormulas } from '../markdown/formulas/page-formulas.ts';
import type { Syntax } from '../markdown/inline/syntax.ts';
import { markdownToHtml } from '../markdown/markdown.ts';
import { startPage } from '../markdown/page.ts';
import { type ExpandContext, expandShortcodes } from '../shortcodes/expand.ts';
import { frameOutput } from '../shortcodes/frame.ts';
import { sharedUse } from './bundle-files.ts';
import type { Rendered, RenderInput } from './contract.ts';
import { excerptReader } from './excerpt.ts';
import type { Extras } from './extras.ts';
import { frontImage, imageReader, shownPicture } from './images-shown.ts';
import { lengthReader } from './length.ts';
import { linker } from './links.ts';
import { outlineReader } from './outline.ts';
import { pageTextReader } from './page-text.ts';
import { startRecord } from './record.ts';
import { type CalledTemplate, lossReport } from './report-losses.ts';
import { withContents } from './table-of-contents.ts';

/**
 * A post's body as safe HTML, with its summary, its headings, its media and its dependencies. Pure: equal
 * input gives equal output. Throws a `Problem` of type `unprocessable`, with the file's line if that is
 * known.
 */
export function render({ post, site, path, resolutions, extras, hasCopies = false }: RenderInput): Rendered {
  const record = startRecord(resolutions, post, (use) => sharedUse(use, post, site));
  const outputs = new Outputs(post.body);
  const page = startPage(post, syntaxOf(site, extras, { post, outputs, warn: record.warn }), site, path);
  const excerpt = excerptReader(site.summaryLength);
  const outline = outlineReader();
  const pageText = pageTextReader();
  const length = lengthReader();
  for (const use of pictureUses(post, site)) record.use(use);
  const images = imageReader(basePath(post, path), shownPicture(post, resolutions));

  const losses = lossReport(post, record.warn, site.unsafe);
  const templates = new Map<string, CalledTemplate>();
  const links = new Map<string, string>();

  let inner = 0;
  let from: Position | undefined;
  const context: ExpandContext = {
    ...{ post, site, path: basePath(post, path), pagePath: path, use: record.use, warn: record.warn },
    begin: (call) => {
      from = call;
    },
    markdown: (enclosed) => markdownToHtml(enclosed, page, `${++inner}-`, from),
    ...{ needsPlayer: record.needsPlayer, showsVideo: record.showsVideo, outputs },
    calls: (template) => templates.has(template.file) || templates.set(template.file, template),
  };
  const { text } = expandShortcodes(post.body, post.bodyLine, context);
  const html = isHtml(post.key) ? text : markdownToHtml(text, page, '');
  const { caption = '' } = writtenPicture(post.params) ?? {};
  const options: CleanOptions = {
    outputs: outputs.byMark,
    policy: site.unsafe ? unsafePolicy : safePolicy,
    xhtml: site.markup.xhtml,
    addresses: linker({
      ...{ post, site, path, use: record.use, hasCopies },
      linksNamePages: site.markup.linksNamePages === true,
      links,
    }),
    isSummaryLong: excerpt.isLong,
    lose: losses.add,
    mayLoad: loadable(site),
    frame: (attributes) => frameOutput(attributes, context, { line: post.bodyLine, column: 1 }),
    reader: together(excerpt, outline, pageText, length, images),
  };
  const cleaned = cleanHtml(html, options);
  const coverCaption =
    caption === '' ? undefined : captionIn(markdownToHtml(caption, page, 'cover-'), options);
  losses.tell([...templates.values()]);
  const { headings } = outline;
  return {
    ...present({ coverCaption }),
    ...{ ...cleaned, html: withContents(cleaned.html, headings, site.toc) },
    ...{
      excerpt: excerpt.excerpt(),
      summary: excerpt.summary(),
      text: pageText.pageText(),
      headings,
      images: images.images(),
      links,
    },
    length: length.length(),
    ...record.read(),
  };
}

/** A text of its own without blocks, which no reader of the page meets. */
function captionIn(html: string, options: CleanOptions): string {
  const { isSummaryLong, ...others } = options;
  return cleanHtml(withoutParagraph(html), { ...others, reader: together() }).html;
}

/** The files that can be the picture of a post. */
function pictureUses(post: Post, site: RenderSettings): Dependency[] {
  const named = frontImage(post);
  const use = named && fileUse({ kind: 'local', path: named.path, suffix: '' });
  return [use, pictureOfBundle(post, site)].filter((other) => other !== null && other !== undefined);
}

/** Stands for the site's own origin: an address on the site needs no other, so most texts do not depend on it. */
const anyOrigin = 'https://site.invalid';

/** Decides which addresses browsers load into a page of the site. */
function loadable(site: RenderSettings): (directive: string, address: string) => boolean {
  // Texts that load nothing do not depend on these settings.
  const policy = once(() => readPolicy(pagePolicy(site.csp)));
  const own = once(() => URL.parse(site.baseURL)?.origin ?? anyOrigin);
  return (directive, address) =>
    mayLoad(policy(), directive, address, [anyOrigin]) || mayLoad(policy(), directive, address, [own()]);
}

/** The additions of the site and its extras to Markdown. */
function syntaxOf({ markup }: RenderSettings, { writeFormula, emoji }: Extras, page: FormulaPage): Syntax {
  return {
    ...{ markup, shown: page.outputs.shown },
    ...(emoji && { emoji }),
    ...(writeFormula && { formula: pageFormulas(page, writeFormula) }),
  };
}
