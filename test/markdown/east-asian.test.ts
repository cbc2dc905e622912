/** Scripts that put no spaces between words. */

import { describe, expect, it } from 'vitest';
import { htmlOf } from '../render/post.ts';

const paragraph = (body: string, markup = {}) => htmlOf(body, { markup }).trim();

describe('emphasis beside punctuation', () => {
  it.each([
    ['**「道具」**は', '<strong>「道具」</strong>は'],
    ['この**「道具」**', 'この<strong>「道具」</strong>'],
    ['**道具。**次', '<strong>道具。</strong>次'],
    ['**（注意）**です', '<strong>（注意）</strong>です'],
    ['**请看。**这里', '<strong>请看。</strong>这里'],
    ['**"道具"**は', '<strong>“道具”</strong>は'],
    ['使用EXPECT_*,ASSER_*系列设置', '使用EXPECT_*,ASSER_*系列设置'],
    ['**_道具_**は', '<strong><em>道具</em></strong>は'],
    ['*(a)*は*(b)*を', '<em>(a)</em>は<em>(b)</em>を'],
    ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
    ['~~「一」~~を', '<del>「一」</del>を'],
    ['𠮷**「野」**家', '𠮷<strong>「野」</strong>家'],
    ['a**"b"**c', 'a**“b”**c'],
    ['a_「b」_c', 'a_「b」_c'],
    ['彼は_「b」_と', '彼は_「b」_と'],
    ['これは * 強調 * です', 'これは * 強調 * です'],
    ['正则 a*，匹配 .* 的本质', '正则 a*，匹配 .* 的本质'],
    ['int *p，*q', 'int *p，*q'],
    ['a**，b**。', 'a**，b**。'],
    ['1*，2*。3', '1*，2*。3'],
    ['a~~，b~~ c', 'a~~，b~~ c'],
    ['ー**「道具」**々', 'ー<strong>「道具」</strong>々'],
    ['０**（一）**Ａ', '０<strong>（一）</strong>Ａ'],
    ['**道具」**、次', '<strong>道具」</strong>、次'],
    ['。**「道具」**。', '。<strong>「道具」</strong>。'],
    ['**100%**的', '<strong>100%</strong>的'],
    ['的**.md**文件', '的<strong>.md</strong>文件'],
    ['这是**`code`**的', '这是<strong><code>code</code></strong>的'],
    ['***「道具」***は', '<em><strong>「道具」</strong></em>は'],
  ])('%s', (written, shown) => {
    expect(paragraph(written)).toBe(`<p>${shown}</p>`);
  });
});

describe('the end of a line', () => {
  const joined = { eastAsian: true, eastAsianLineBreaks: true };

  it.each([
    ['何より、\nその', '何より、その'],
    ['漢\n  字', '漢字'],
    ['カタ\nabc\n漢字', 'カタ\nabc\n漢字'],
    ['한국\n사람', '한국\n사람'],
    ['漢  \n字', '漢<br>\n字'],
    ['漢\\\n字', '漢<br>\n字'],
  ])('between two ideographs is none, where the site says so: %j', (written, shown) => {
    expect(paragraph(written, joined)).toBe(`<p>${shown}</p>`);
  });

  it('stays elsewhere', () => {
    expect(paragraph('何より、\nその')).toBe('<p>何より、\nその</p>');
  });
});
