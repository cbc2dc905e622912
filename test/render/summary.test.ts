import { describe, expect, it } from 'vitest';
import { summaries } from '../places/summaries.ts';
import { renderBody } from './post.ts';

describe('a summary', () => {
  it.each(summaries)('of %i words of %j ends with its paragraph', (summaryLength, body, summary) => {
    expect(renderBody(body, { site: { summaryLength } }).summary).toBe(summary);
  });

  it('counts each character of a script without spaces', () => {
    const body = '日本語の文\n\n二つ目\n\n三つ目';
    expect(renderBody(body, { site: { summaryLength: 6 } }).summary).toBe('日本語の文 二つ目');
  });

  it('without paragraphs ends after whole words', () => {
    const { summary } = renderBody(`- ${'word '.repeat(5000)}`);
    expect([summary.length, summary.slice(-5)]).toEqual([9994, ' word']);
  });
});
