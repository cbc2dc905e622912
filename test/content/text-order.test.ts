import { describe, expect, it } from 'vitest';
import { orderOfTexts } from '../../src/content/text-order.ts';

describe('the order of texts', () => {
  /** Each in the order in which Hugo sorts them on a site in that language. */
  const sorted: readonly [language: string, texts: string][] = [
    ['ja', 'WebAssembly サーバーレス サービス サービスメッシュ アジャイル アプリ'],
    [
      'ja',
      'エッジ データセンター オートスケーリング ノード オブザーバビリティ ポータビリティ ロールベース カオス',
    ],
    ['ja', 'ー 0 a ア アー アーア カー がー サー ワー アンン ヴ ヴー クー ツー'],
    ['ja', 'コンテナ コンテナ化 サイト シフト ンー ンア 亜 一々 漢'],
    ['ja-JP', 'サービス アジャイル'],
    ['de', 'アジャイル サービス'],
    ['de', 'Ähre Apfel Ärger Zebra'],
  ];

  it.each(sorted)('of %s: %s', (language, texts) => {
    const words = texts.split(' ');
    expect(words.toReversed().sort(orderOfTexts(language))).toEqual(words);
  });
});
