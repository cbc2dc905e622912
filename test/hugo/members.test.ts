/** The methods that Hugo documents, and others that themes call: each exists here. */

import { describe, expect, it } from 'vitest';
import { config, files } from './rich-site.ts';
import { runReport } from './run-report.ts';

/** What the methods are of, the page where that is found, and the names. */
const documented: readonly (readonly [of: string, address: string, names: string])[] = [
  [
    '.',
    '/posts/bundle/',
    'Aliases AllTranslations AlternativeOutputFormats Ancestors BundleType CodeOwners Content ContentWithoutSummary CurrentSection Data Date Description Draft Eq ExpiryDate File FirstSection Fragments FuzzyWordCount GetPage GetTerms GitInfo HasMenuCurrent HasShortcode HeadingsFiltered InSection IsAncestor IsBranch IsDescendant IsHome IsMenuCurrent IsNode IsPage IsSection IsTranslated Keywords Kind Language Lastmod Layout Len LinkTitle Next NextInSection OutputFormats Page Pages Paginate Paginator Param Params Parent Path Permalink Plain PlainWords Prev PrevInSection PublishDate RawContent ReadingTime Ref RegularPages RegularPagesRecursive RelPermalink RelRef Render RenderShortcodes RenderString Resources Rotate Scratch Section Sections Site Sitemap Sites Slug Store Summary TableOfContents Title TranslationKey Translations Truncated Type Weight WordCount',
  ],
  [
    '.Site.RegularPages',
    '/',
    'ByDate ByExpiryDate ByLanguage ByLastmod ByLength ByLinkTitle ByParam ByPublishDate ByTitle ByWeight GroupBy GroupByDate GroupByExpiryDate GroupByLastmod GroupByParam GroupByParamDate GroupByPublishDate Len Limit Next Prev Related Reverse',
  ],
  [
    '.Site',
    '/',
    'AllPages BaseURL BuildDrafts Config Copyright Data Dimension GetPage Home IsDefault Language LanguagePrefix Languages Lastmod MainSections Menus Pages Param Params RegularPages Role Sections Sites Store Taxonomies Title Version',
  ],
  [
    '.Paginator',
    '/',
    'First HasNext HasPrev Last Next NumberOfElements PageGroups PageNumber PagerSize Pagers Pages Prev TotalNumberOfElements TotalPages URL',
  ],
  ['.Site.Menus.main', '/', 'ByName ByWeight Limit Reverse'],
  [
    '(index .Site.Menus.main 0)',
    '/',
    'Children HasChildren Identifier KeyName Menu Name Page PageRef Params Parent Post Pre Title URL Weight',
  ],
  ['(.OutputFormats.Get "html")', '/', 'MediaType Name Permalink Rel RelPermalink'],
  ['.Site.Taxonomies.tags', '/', 'Alphabetical ByCount Count Get Page'],
  [
    '(index (.Resources.ByType "text") 0)',
    '/posts/bundle/',
    'Colors Content Crop Data Err Exif Fill Filter Fit Height MediaType Meta Name Params Permalink Process Publish RelPermalink Resize ResourceType Title Width',
  ],
  [
    '.Date',
    '/',
    'Add AddDate After Before Day Equal Format Hour IsDST IsZero Local Minute Month Nanosecond Round Second Sub Truncate UTC Unix UnixMicro UnixMilli UnixNano Weekday Year YearDay',
  ],
  [
    '(time.Duration "second" 3)',
    '/',
    'Abs Hours Microseconds Milliseconds Minutes Nanoseconds Round Seconds Truncate',
  ],
];

/** Not documented, but in public themes. */
const others: typeof documented = [
  ['(index .Site.Taxonomies.tags.ByCount 0)', '/', 'Count Name Page Pages Term WeightedPages'],
  ['.Site.Taxonomies.tags.ByCount', '/', 'Reverse'],
  ['(index .Site.Taxonomies.tags "go")', '/', 'Count Page Pages'],
  ['.Data', '/tags/', 'Pages Plural Singular Terms'],
  ['.Data', '/tags/go/', 'Pages Plural Singular Term'],
  ['(index (.Site.RegularPages.GroupByDate "2006") 0)', '/', 'Key Pages'],
  ['(.OutputFormats.Get "html").MediaType', '/', 'MainType SubType Suffixes Type'],
  ['.OutputFormats', '/', 'Canonical Get'],
  ['.Fragments', '/', 'Headings HeadingsMap Identifiers'],
  ['.Fragments.Identifiers', '/', 'Contains Count'],
  [
    '.File',
    '/posts/a/',
    'BaseFileName ContentBaseName Dir Ext Filename IsContentAdapter LogicalName Path Section TranslationBaseName UniqueID',
  ],
  [
    '.Language',
    '/',
    'Direction IsDefault Label Lang LanguageCode LanguageDirection LanguageName Locale Name Weight',
  ],
  ['.Site.Config', '/', 'Privacy Services'],
  ['.Sitemap', '/', 'ChangeFreq Priority'],
  ['.Store', '/', 'Add Delete DeleteInMap Get GetSortedMapValues Set SetInMap Values'],
  ['.Resources', '/posts/bundle/', 'ByType Get GetMatch Match Mount'],
  [
    '.Markup.Render',
    '/',
    'Content ContentWithoutSummary FuzzyWordCount Len Plain PlainWords ReadingTime Summary WordCount',
  ],
  ['.Markup.Render.Summary', '/', 'Text Truncated Type'],
  [
    '(urls.Parse "https://a/b")',
    '/',
    'Fragment Host Hostname IsAbs Opaque Path Port Query RawQuery Scheme String User',
  ],
];

describe('members exist', () => {
  it.each([...documented, ...others])('of %s on %s', (of, address, names) => {
    const asks = names
      .split(' ')
      .map(
        (name) =>
          `{{ with (try $x.${name}).Err }}{{ if in (printf "%v" .) "has no such" }}${name} {{ end }}{{ end }}`,
      );
    const template = `{{ $x := ${of} }}{{ if eq $x nil }}nothing {{ end }}${asks.join('')}`;
    expect(runReport({ config, files, address, template }).text).toBe('');
  });
});
