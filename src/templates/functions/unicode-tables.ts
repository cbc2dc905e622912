/**
 * Which characters have a Unicode property, as re2js asks for it. Its own tables are half of the package;
 * `cli/build/packages.ts` puts these in their place, made on demand from what the runtime knows.
 */

import { once } from '../../content/once.ts';

/** General categories and binary properties that an expression may name. */
const categoryNames = new Set(
  [
    'C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs',
    'ASCII_Hex_Digit Alphabetic Dash Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation',
    'Extended_Pictographic Hex_Digit Lowercase Math Quotation_Mark Terminal_Punctuation Uppercase White_Space',
  ].flatMap((line) => line.split(' ')),
);

/** Runtimes know short names too, which Go refuses. */
const scriptNames = new Set(
  [
    'Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Beria_Erfe',
    'Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham',
    'Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra',
    'Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Garay Georgian Glagolitic Gothic Grantha Greek Gujarati',
    'Gunjala_Gondi Gurmukhi Gurung_Khema Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic',
    'Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li',
    'Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Kirat_Rai Lao Latin Lepcha Limbu Linear_A Linear_B Lisu',
    'Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek',
    'Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean',
    'Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Ol_Onal Old_Hungarian',
    'Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya',
    'Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan',
    'Saurashtra Sharada Shavian Siddham Sidetic SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Sunuwar',
    'Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Tai_Yo Takri Tamil Tangsa Tangut Telugu Thaana',
    'Thai Tibetan Tifinagh Tirhuta Todhri Tolong_Siki Toto Tulu_Tigalari Ugaritic Unknown Vai Vithkuqi Wancho',
    'Warang_Citi Yezidi Yi Zanabazar_Square',
  ].flatMap((line) => line.split(' ')),
);

/** Ranges of code points in their order, as re2js reads them. */
class RangeTable {
  readonly #bounds: readonly number[];

  /** @param bounds The first and the last code point of each range. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
  }

  get length(): number {
    return this.#bounds.length / 2;
  }

  getLo(index: number): number {
    return this.#bounds[index * 2] ?? 0;
  }

  getHi(index: number): number {
    return this.#bounds[index * 2 + 1] ?? 0;
  }

  /** Each character between the bounds is in the range. */
  getStride(): number {
    return 1;
  }
}

/** Tables by name, each made when it is first asked for. */
class LazyTables {
  readonly #names: ReadonlySet<string>;
  readonly #make: (name: string) => readonly number[];
  readonly #made = new Map<string, RangeTable | null>();

  constructor(names: ReadonlySet<string>, make: (name: string) => readonly number[]) {
    this.#names = names;
    this.#make = make;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Null where no character is in the table. */
  get(name: string): RangeTable | null {
    let table = this.#made.get(name);
    if (table === undefined) {
      const bounds = this.has(name) ? this.#make(name) : [];
      table = bounds.length === 0 ? null : new RangeTable(bounds);
      this.#made.set(name, table);
    }
    return table;
  }
}

const boundsOf = (name: string) => boundsIn(`\\p{${name}}`);
const boundsOfScript = (name: string) => boundsIn(`\\p{Script=${name}}`);
const print = once(() => new RangeTable(boundsIn('[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]')));
const orbit = once(orbitOfCases);

/** The letters of ASCII that have a third form, with the next form of each. So plain expressions wait for nothing. */
const plainOrbit: ReadonlyMap<number, number> = new Map([
  [0x4b, 0x6b],
  [0x6b, 0x212a],
  [0x212a, 0x4b],
  [0x53, 0x73],
  [0x73, 0x17f],
  [0x17f, 0x53],
]);

/** Takes the place of the class in re2js. */
export const UnicodeTables = {
  CATEGORIES: new LazyTables(categoryNames, boundsOf),
  SCRIPTS: new LazyTables(scriptNames, boundsOfScript),
  /** Characters outside of a table that differ only in case from one in it. */
  FOLD_CATEGORIES: new LazyTables(categoryNames, (name) => foldedInto(boundsOf(name))),
  FOLD_SCRIPT: new LazyTables(scriptNames, (name) => foldedInto(boundsOfScript(name))),
  get Print() {
    return print();
  },
  CASE_ORBIT: {
    has: (code: number) => plainOrbit.has(code) || (code > 0x7f && orbit().has(code)),
    get: (code: number) => plainOrbit.get(code) ?? orbit().get(code),
  },
};

/** Code points up to the next run. In some runs, which are unassigned or private, all are alike. */
const stretches = [
  ...[{ from: 0 }, { from: 0xd800, areAlike: true }, { from: 0xe000 }, { from: 0x1_0000 }],
  ...[{ from: 0x4_0000, areAlike: true }, { from: 0xe_0000 }, { from: 0xe_1000, areAlike: true }],
  ...[0xf_0000, 0xf_fffe, 0x10_0000, 0x10_fffe].map((from) => ({ from, areAlike: true })),
].map((stretch, index, all) => ({ areAlike: false, ...stretch, end: all[index + 1]?.from ?? 0x11_0000 }));

/** The characters of each run in which they differ. */
const texts = once(() => stretches.map(({ from, end, areAlike }) => (areAlike ? '' : textOf(from, end))));

/** The bounds of all ranges of characters that the pattern of one character matches. */
function boundsIn(pattern: string): number[] {
  const bounds: number[] = [];
  const add = (from: number, end: number) => {
    if (bounds.at(-1) === from - 1) bounds[bounds.length - 1] = end - 1;
    else bounds.push(from, end - 1);
  };
  const [one, some] = [new RegExp(pattern, 'u'), new RegExp(`${pattern}+`, 'gu')];
  for (const [index, { from, end, areAlike }] of stretches.entries()) {
    if (areAlike && one.test(String.fromCodePoint(from))) add(from, end);
    const text = texts()[index] ?? '';
    const width = text.length / (end - from);
    for (let found = some.exec(text); found; found = some.exec(text)) {
      add(from + found.index / width, from + some.lastIndex / width);
    }
  }
  return bounds;
}

/** The characters of a run, which take one unit of UTF-16 each, or two each. */
function textOf(from: number, end: number): string {
  const units = new Uint16Array((end - from) * (from < 0x1_0000 ? 1 : 2));
  let at = 0;
  for (let code = from; code < end; code++) {
    if (code >= 0x1_0000) units[at++] = 0xd7c0 + (code >> 10);
    units[at++] = code < 0x1_0000 ? code : 0xdc00 + (code & 0x3ff);
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** Each character that has others of its letter, with the next of them; the last one leads to the first. */
function orbitOfCases(): ReadonlyMap<number, number> {
  const letters = new Map<string, number[]>();
  for (const code of codesIn(boundsOf('Changes_When_Casemapped'))) {
    // The dotless i has a capital, and yet Unicode does not fold it.
    if (code === 0x131) continue;
    const capital = String.fromCodePoint(code).toLowerCase().toUpperCase();
    const codes = letters.get(capital);
    if (codes) codes.push(code);
    else letters.set(capital, [code]);
  }
  const next = new Map<number, number>();
  for (const codes of letters.values()) {
    if (codes.length === 1) continue;
    for (const [index, code] of codes.entries()) next.set(code, codes[index + 1] ?? codes[0] ?? code);
  }
  return next;
}

function foldedInto(bounds: readonly number[]): number[] {
  const inside = new Set(codesIn(bounds).filter((code) => orbit().has(code)));
  const folded: number[] = [];
  for (const code of [...orbit().keys()].sort((a, b) => a - b)) {
    if (inside.has(code)) continue;
    let other = code;
    do other = orbit().get(other) ?? code;
    while (other !== code && !inside.has(other));
    if (other !== code) folded.push(code, code);
  }
  return folded;
}

function codesIn(bounds: readonly number[]): number[] {
  const codes: number[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    for (let code = bounds[index] ?? 0; code <= (bounds[index + 1] ?? 0); code++) codes.push(code);
  }
  return codes;
}
