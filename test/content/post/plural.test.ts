import { describe, expect, it } from 'vitest';
import { pluralOf } from '../../../src/content/post/titles.ts';

describe('pluralOf()', () => {
  // As Hugo titles the lists of such folders.
  it.each(
    (
      'post posts, posts posts, note notes, story stories, category categories, diary diaries, essay essays, day days, page pages, ' +
      'doc docs, publication publications, home homes, about abouts, news news, series series, photo photos, hero heroes, ' +
      'person people, people people, child children, class classes, address addresses, status statuses, box boxes, dish dishes, ' +
      'church churches, quiz quizzes, analysis analyses, index indices, life lives, echo echoes, portfolio portfolios, zoo zoos, ' +
      'API APIs, blog-post blog-posts, photo-gallery photo-galleries, bar_bax bar_baxes, release-notes release-notes, 2020 2020s, ' +
      'über übers, über-uns über-uns, pt-br pt-brs, music musics, 日記 日記s, uses uses, misc miscs'
    )
      .split(', ')
      .map((pair) => pair.split(' ')),
  )('of %s is %s', (one, many) => {
    expect(pluralOf(one ?? '')).toBe(many);
  });

  it('of nothing is nothing', () => {
    expect([pluralOf(''), pluralOf('a-'), pluralOf('__proto__')]).toEqual(['', 'a-', '__proto__']);
  });
});
