/** English plurals, and names for people. https://gohugo.io/functions/inflect/ */

import { lowerCase, upperCase } from '../../content/post/letters.ts';
import { argumentAt, type Row, textAt } from './function.ts';

export const inflect: readonly Row[] = [
  [
    'humanize inflect.Humanize',
    1,
    1,
    (args) => humanize(textAt(args, 0), typeof argumentAt(args, 0) === 'bigint'),
  ],
  ['pluralize inflect.Pluralize', 1, 1, (args) => pluralize(textAt(args, 0))],
  ['singularize inflect.Singularize', 1, 1, (args) => singularize(textAt(args, 0))],
];

/** Names that are written in capitals. */
const acronyms = new Set(
  (
    'OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP CIDR CIR CLI CPE CPU CRC ' +
    'CRT CSMA CMOS DCE DEC DES DHCP DNS DRAM DSL DSLAM DTE DMI EHA EIA EIGRP EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC ' +
    'HTTP HTTPS IANA ICMP IDF IDS IEEE IETF IMAP IP IPS ISDN ISP LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS MTU NAC ' +
    'NAT NBMA NIC NRZ NRZI NVRAM OSI OSPF OUI PAP PAT PC PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM RARP RFC RIP RLL ' +
    'ROM RSTP RTP RCP SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SRAM SSH SSID STP SYN TDM TFTP TIA TOFU UDP URL ' +
    'URI USB UTP VC VLAN VLSM VPN W3C WAN WEP WPA WWW'
  ).split(' '),
);

const longestAcronym = 5;

/** `my-first-post` is `My first post`; a whole number becomes `42nd`. */
function humanize(text: string, isNumber: boolean): string {
  if (isNumber || /^[+-]?\d{1,18}$/.test(text)) return ordinal(BigInt(text));
  return sentence(lowerCase(sentence(text)));
}

function ordinal(number: bigint): string {
  const size = number < 0n ? -number : number;
  const isTeen = size % 100n >= 11n && size % 100n <= 13n;
  const end = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][Number(size % 10n)] ?? 'th');
  return `${number}${end}`;
}

/** The words of a name, the first one with a capital. */
function sentence(text: string): string {
  const [first = '', ...others] = wordsOf(text);
  const [letter = ''] = first;
  return [upperCase(letter) + first.slice(letter.length), ...others].join(' ');
}

/** Words end at spaces, `_`, `:`, `-` and `/`, and before a capital after a small letter. */
function wordsOf(text: string): string[] {
  const separated = text.replace(/[^\p{L}\p{N}\p{P}`]/gu, ' ').replace(/(?<=[^\p{Lu}\s])(?=\p{Lu})/gu, ' ');
  const words = separated.split(/[\s_:/-]+/u).flatMap(withoutAcronym);
  return words.map((word) => (acronyms.has(word.toUpperCase()) ? word.toUpperCase() : word));
}

/** `HTTPServer` is two words. */
function withoutAcronym(word: string): string[] {
  const parts = [''];
  for (const letter of word) {
    const part = parts.at(-1) ?? '';
    if (part.length <= longestAcronym && /\p{Lu}/u.test(letter) && acronyms.has(part.toUpperCase()))
      parts.push(letter);
    else parts[parts.length - 1] = part + letter;
  }
  return parts.filter((part) => part !== '');
}

/** Nouns whose plural follows no rule, in pairs. */
const irregular = (
  'child children, foot feet, goose geese, man men, human humans, mouse mice, louse lice, ox oxen, person people, ' +
  'tooth teeth, woman women, die dice, criterion criteria, phenomenon phenomena, lexicon lexica, taxon taxa, ' +
  'aquarium aquaria, auditorium auditoria, symposium symposia, stadium stadiums, curriculum curriculums, quota quotas, ' +
  'alumnus alumni, cactus cacti, focus foci, locus loci, nucleus nuclei, octopus octupuses, radius radii, ' +
  'syllabus syllabi, corpus corpora, genus genera, alumna alumnae, vertebra vertebrae, larva larvae, apex apices, ' +
  'codex codices, index indices, vertex vertices, vortex vortices, appendix appendices, radix radices, helix helices, ' +
  'axis axes, crisis crises, genesis geneses, oasis oases, thesis theses, base bases, alias aliases, use uses, ' +
  'cause causes, clause clauses, excuse excuses, fuse fuses, house houses, pause pauses, muse muses, ache aches, ' +
  'topaz topazes, buffalo buffaloes, potato potatoes, tomato tomatoes, dwarf dwarfs, hoof hoofs, thief thieves, ' +
  'hive hives, move moves, movie movies, cookie cookies, agenda agendas, formula formulas, shoe shoes, toe toes, ' +
  'bureau bureaus, ID IDs, ' +
  'aircraft aircraft, beef beef, bison bison, chassis chassis, deer deer, fish fish, moose moose, police police, ' +
  'salmon salmon, series series, sheep sheep, shrimp shrimp, species species, trout trout, tuna tuna, media media, ' +
  'equipment equipment, information information, jeans jeans, money money, news news, rice rice, graffiti graffiti'
)
  .split(', ')
  .map((pair) => pair.split(' '));

const plurals = new Map([
  ...irregular.map(([one = '', many = '']) => [one, many] as const),
  ['medium', 'media'],
  ['basis', 'bases'],
  ['ellipsis', 'ellipses'],
]);

const singulars = new Map(irregular.map(([one = '', many = '']) => [many, one] as const));

/** Ends of singulars and of their plurals, in pairs; the first that fits counts. */
const ends = (
  'tive tives, eaf eaves, oaf oaves, afe aves, arf arves, rf rves, lf lves, fe ves, ' +
  'ay ays, ey eys, oy oys, quy quies, uy uys, y ies, eau eaux, hedron hedra, seum seums, ium ia, eum ea, dum da, ' +
  'elum ela, ilum ila, ulum ula, llum lla, imum ima, ernum erna, brum bra, crum cra, serum sera, trum tra, antum anta, ' +
  'atum ata, entum enta, etum eta, itum ita, otum ota, ovum ova, trix trices, ' +
  'iasis iases, resis reses, gnosis gnoses, opsis opses, ysis yses, ouse ouses, lause lauses, us uses, ' +
  'ch ches, io ios, sh shes, ss sses, ez ezzes, iz izzes, tz tzes, zz zzes, ano anos, lo los, to tos, oo oos, o oes, x xes'
)
  .split(', ')
  .map((pair) => pair.split(' '));

/** The plural of the last word. */
function pluralize(text: string): string {
  return withLastWord(text, (word) => {
    const known = inflected(word, plurals, singulars);
    if (known !== undefined) return known;
    const found = ends.find(([one = '', many = '']) => word.endsWith(many) || word.endsWith(one));
    if (found === undefined) return word.toLowerCase().endsWith('s') ? word : `${word}s`;
    const [one = '', many = ''] = found;
    return word.endsWith(many) ? word : word.slice(0, -one.length) + many;
  });
}

/** The singular of the last word. */
function singularize(text: string): string {
  return withLastWord(text, (word) => {
    const known = inflected(word, singulars, plurals);
    if (known !== undefined) return known;
    const found = ends.find(([one = '', many = '']) => word.endsWith(one) || word.endsWith(many));
    if (found === undefined) return word.endsWith('s') ? word.slice(0, -1) : word;
    const [one = '', many = ''] = found;
    return word.endsWith(one) ? word : word.slice(0, -many.length) + one;
  });
}

/** By a table for the other number; unchanged where the word has that number already. */
function inflected(word: string, to: ReadonlyMap<string, string>, from: ReadonlyMap<string, string>) {
  const name = to.has(word) || from.has(word) ? word : word.toLowerCase();
  const found = to.get(name) ?? compound(name, to);
  if (found === undefined) return from.has(name) ? word : undefined;
  const [capital = ''] = word;
  return capital === capital.toUpperCase() ? capital + found.slice(1) : found;
}

/** Nouns that do not count at the end of others: `bus` is no `use`. */
const whole = new Set(
  'use uses axis axes alias aliases toe toes die dice ox oxen louse lice ID IDs'.split(' '),
);

/** `grandchild` follows `child`. */
function compound(word: string, to: ReadonlyMap<string, string>): string | undefined {
  const [end, other] = [...to].find(([noun]) => !whole.has(noun) && word.endsWith(noun)) ?? [];
  return end === undefined ? undefined : word.slice(0, -end.length) + other;
}

function withLastWord(text: string, inflect: (word: string) => string): string {
  const word = wordsOf(text).at(-1) ?? '';
  return text.endsWith(word) && word !== '' ? text.slice(0, -word.length) + inflect(word) : text;
}
