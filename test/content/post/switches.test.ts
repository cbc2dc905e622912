import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/content/post/switches.ts';

describe('what front matter leaves out', () => {
  it.each([
    [{ hidden: true }, ['lists']],
    [{ hidden: 'yes' }, ['lists']],
    [{ hidden: 'nobody knows' }, ['lists']],
    [{ hidden: ['a'] }, ['lists']],
    [{ hidden: false, unlisted: 'no', private: null }, []],
    [{ hidden: '' }, []],
    [{ unlisted: true }, ['lists']],
    [{ private: true }, ['engines', 'lists', 'sitemap']],
    [{ hiddeninhomelist: 'true' }, ['home']],
    [{ hideinhomepage: true }, ['home']],
    [{ hiddenfromhomepage: true }, ['home']],
    [{ hidden_from_home_page: true, hidden_from_search: true }, ['home', 'search']],
    [{ searchhidden: true }, ['search']],
    [{ excludefromsearch: true }, ['search']],
    [{ hiddeninrss: true }, ['feeds']],
    [{ sitemap: { disable: true } }, ['sitemap']],
    [{ sitemap: { disable: 'false', priority: 1 } }, []],
    [{ sitemap_exclude: true }, ['sitemap']],
    [{ robotsnoindex: true }, ['engines', 'sitemap']],
    [{ noindex: true }, ['engines', 'sitemap']],
    [{ robots: 'noindex, nofollow' }, ['engines', 'sitemap']],
    [{ robots: 'index, follow' }, []],
    [{ hidesummary: true }, ['summary']],
    [{ showsummary: false }, ['summary']],
    [{ showsummary: true, showdate: true, hidemeta: false }, []],
    [{ hidemeta: true }, ['byline', 'date']],
    [{ showdate: false, show_author: false }, ['author', 'date']],
    [{ hide_date: true, hideauthor: true }, ['author', 'date']],
    [{ showreadingtime: false }, ['minutes']],
    [{ readingtime: false }, ['minutes']],
    [{ readingtime: 5 }, []],
    [{ showpagination: false }, ['neighbours']],
    [{ showpostnavlinks: false, show_related: false }, ['neighbours', 'related']],
    [{ showtaxonomies: false }, ['terms']],
    [{ comments: false, disableshare: true, constructor: true }, []],
  ])('in %j is %j', (params, parts) => {
    expect([...leftOut(new Map(Object.entries(params)))].sort()).toEqual(parts);
  });
});
