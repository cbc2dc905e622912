/** Two hundred files with front matter as people write it: YAML, TOML and JSON with all their habits, each another mixture. */

export type RealLike = { name: string; text: string };

/** A choice among habits that differs from file to file. */
function chooser(number: number): <T>(habits: readonly T[]) => T {
  let state = number * 7919 + 17;
  return (habits) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const habit = habits[Math.floor((state / 2_147_483_648) * habits.length)];
    if (habit === undefined) throw new Error('a choice needs habits');
    return habit;
  };
}

const titles = [
  'Hello world',
  'On keeping bees',
  'Über Züge',
  '東京の旅',
  'A “quoted” start',
  'العنوان',
  'C++ in 2024',
];
const texts = [
  'What I learned.',
  'A short note about rivers, and about bridges',
  'Für alle, die warten',
  '一年の記録',
];
const days = ['2019-03-04', '2021-11-30T08:15:00Z', '2024-02-29T23:59:59+09:00', '2016-07-01 10:00:00'];
const tags = ['go', 'web', 'Deep Sea', 'café', '日本'];

function yaml(number: number): string {
  const one = chooser(number);
  const quote = one(['', '"', "'"]);
  const q = (text: string, around = quote) =>
    around === '' && /[“:#]|^\d/.test(text) ? `"${text}"` : `${around}${text}${around}`;
  const list = one([
    (items: string[]) => ` [${items.join(', ')}]`,
    (items: string[]) => `\n${items.map((item) => `  - ${item}`).join('\n')}`,
    (items: string[]) => `\n${items.map((item) => `- ${q(item)}`).join('\n')}`,
    (items: string[]) => ` ["${items.join('", "')}"]`,
  ]);
  const summary = one([
    (text: string) => ` ${q(text)}`,
    (text: string) => ` >\n  ${text}\n  and more`,
    (text: string) => ` |-\n  ${text}\n\n  and more`,
    (text: string) => ` "${text}\n  and more"`,
    (text: string) => `\n  ${text}\n  and more`,
  ]);
  const fields = [
    `title: ${q(one(titles))}${one(['', '   # the title', '\t# x'])}`,
    `date: ${one(days)}`,
    `draft: ${one(['true', 'false'])}`,
    `description:${summary(one(texts))}`,
    `tags:${list([one(tags), one(['x', 'y'])])}`,
    one(['slug: my-post', 'slug: "my-post"  # old', 'slug:   my-post   ']),
    one([
      '',
      '# a comment',
      'cover:\n  image: "a.jpg" # by me\n  caption: >-\n    Two\n    lines',
      'weight: 010',
    ]),
    one([
      'params: {a: 1, b: [x, y]}',
      'menu:\n  main:\n    weight: 3',
      'author:\n- name: "Ada"\n  url: https://a.example',
    ]),
    one(['aliases: ["/old/", /older/]', 'math: yes', 'series:\n  - "One"', 'url: /a/b/']),
  ].filter(Boolean);
  const order = one([fields, fields.toReversed(), [...fields.slice(4), ...fields.slice(0, 4)]]);
  const gap = one(['\n', '\n\n']);
  return `---\n${order.join(gap === '\n\n' && number % 5 === 0 ? '\n\n' : '\n')}\n---\n${gap}Text --- with a line.\n\n---\n\nEnd\n`;
}

function toml(number: number): string {
  const one = chooser(number);
  const q = one([(text: string) => `"${text}"`, (text: string) => `'${text}'`]);
  const fields = [
    `title = ${q(one(titles))}${one(['', '  # the title'])}`,
    `date = ${one(['2019-03-04', '2021-11-30T08:15:00Z', '2024-02-29 23:59:59+09:00'])}`,
    `draft${one([' = ', '='])}${one(['true', 'false'])}`,
    `description = ${one([`"""\n${one(texts)}\nand more"""`, `'''\n${one(texts)}'''`, q(one(texts))])}`,
    `tags = ${one([`["${one(tags)}", "x"]`, `[\n  '${one(tags)}',\n  'x',\n]`])}`,
    `slug = ${q('my-post')}`,
    one(['# a comment', 'weight = 1_000', 'aliases = ["/old/"]']),
  ];
  const order = one([fields, fields.toReversed()]);
  const tables = one([
    '',
    '\n[params]\nmood = "calm" # x\n[[params.links]]\nurl = "a"\n',
    '\n[menu.main]\nweight = 3\n',
  ]);
  return `+++\n${order.join('\n')}\n${tables}+++\n\nText\n`;
}

function json(number: number): string {
  const one = chooser(number);
  const fields = {
    title: one(titles),
    date: one(days),
    draft: one([true, false]),
    description: `${one(texts)}\nand "more"`,
    tags: [one(tags), 'x'],
    slug: 'my-post',
    params: { a: 1, links: [{ url: 'a' }] },
  };
  return `${JSON.stringify(fields, null, one(['  ', '\t', '    ']))}\n\nText\n`;
}

const ends = [
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => `\uFEFF${text}`,
];

export const realLike: readonly RealLike[] = Array.from({ length: 200 }, (_, number) => {
  const format = number % 10 < 6 ? 'yaml' : number % 10 < 9 ? 'toml' : 'json';
  const written = { yaml, toml, json }[format](number);
  const end = ends[number % 7 === 0 ? 1 : number % 11 === 0 ? 2 : 0] ?? ((text) => text);
  return { name: `${number} ${format}`, text: end(written) };
});
