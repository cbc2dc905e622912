/**
 * The shortcode grammar, one row a rule: specification and test at once.
 *
 * `p` and `w` print their arguments, `w` also what it encloses: `[p|a|b]`, `[w|x=1(inner)]`.
 * Every row was compared with Hugo; `hugo` says what that does where it differs.
 */

export type Row = {
  rule: string;
  text: string;
  /** What the text becomes, or else: what the error says and where it is. */
  gives?: string;
  fails?: { message: RegExp; at: [line: number, column: number] };
  /** What Hugo does, where it is something else: the result, or `error`. */
  hugo?: string;
};

const bare: Row[] = [
  { rule: 'text without calls stays', text: 'plain { text } {{ b }}', gives: 'plain { text } {{ b }}' },
  { rule: 'an empty text is an empty text', text: '', gives: '' },
  { rule: 'two braces alone are text', text: '{{', gives: '{{' },
  { rule: 'a call becomes its output', text: 'a {{< p >}} b', gives: 'a [p] b' },
  { rule: 'the other notation too', text: '{{% p %}}', gives: '[p]' },
  { rule: 'white space around the name is free', text: '{{<p>}}{{<   p\t>}}', gives: '[p][p]' },
  { rule: 'line ends around the name are free', text: '{{<\np\n>}}', gives: '[p]' },
  { rule: 'carriage returns are white space', text: '{{< p\r\na\r\n>}}', gives: '[p|a]' },
  { rule: 'calls follow each other', text: '{{< p >}}{{< p a >}}', gives: '[p][p|a]' },
  { rule: 'braces around a call are text', text: '{{{< p >}}}', gives: '{[p]}' },
  { rule: 'a call ends at its first delimiter', text: '{{< p >}}>}}', gives: '[p]>}}' },
  { rule: 'HTML comments do not hide calls', text: '<!-- {{< p >}} -->', gives: '<!-- [p] -->' },
  { rule: 'code spans do not hide calls', text: '`{{< p >}}`', gives: '`[p]`' },
];

const names: Row[] = [
  { rule: 'a name may have folders', text: '{{< sub/p >}}', gives: '[sub/p]' },
  { rule: 'a name may have hyphens', text: '{{< my-p >}}', gives: '[my-p]' },
  { rule: 'a name may have underscores', text: '{{< my_p >}}', gives: '[my_p]' },
  { rule: 'a name may have digits', text: '{{< p2 >}}', gives: '[p2]' },
  {
    rule: 'capital letters of a name count as small ones',
    text: '{{< P >}}{{% My-p a %}}',
    gives: '[P][My-p|a]',
    // Its template prints the name that the file has.
    hugo: '[p][my-p|a]',
  },
  { rule: 'a name may have letters of any script', text: '{{< über >}}', gives: '[über]' },
  {
    rule: 'a name may not begin with a hyphen',
    text: '{{< -p >}}',
    fails: { message: /begin a shortcode name with "-"/, at: [1, 5] },
  },
  {
    rule: 'a period may stand before "inline" only',
    text: 'x\n {{< p.x >}}',
    fails: { message: /"p\.x": a period may only stand before "inline"/, at: [2, 7] },
  },
  { rule: 'inline shortcodes are not run', text: 'a{{< p.inline >}}x{{< /p.inline >}}b', gives: 'ab' },
  {
    rule: 'a call needs a name',
    text: 'ab {{< >}}',
    fails: { message: /without a name/, at: [1, 4] },
  },
  {
    rule: 'a name ends where a comma stands',
    text: '{{< p,q >}}',
    fails: { message: /Cannot read ","/, at: [1, 6] },
  },
];

const positional: Row[] = [
  { rule: 'arguments are words', text: '{{< p a b-c d_e >}}', gives: '[p|a|b-c|d_e]' },
  { rule: 'arguments may stand on several lines', text: '{{< p a\n  b\nc >}}', gives: '[p|a|b|c]' },
  { rule: 'letters of any script make words', text: '{{< p ü 漢字 𝒳 >}}', gives: '[p|ü|漢字|𝒳]' },
  { rule: 'a YouTube id may begin with a hyphen', text: '{{< p -ziL-Q_456i >}}', gives: '[p|-ziL-Q_456i]' },
  { rule: 'numbers and booleans are text', text: '{{< p 12 3.5 -7 true >}}', gives: '[p|12|3.5|-7|true]' },
  { rule: 'a number keeps its zeros', text: '{{< p 012 >}}', gives: '[p|012]', hugo: '[p|12]' },
  { rule: 'a period may stand in a word', text: '{{< p a.b 1.5.2 >}}', gives: '[p|a.b|1.5.2]' },
  { rule: 'a word ends at the delimiter', text: '{{< p a>}}', gives: '[p|a]' },
  { rule: 'quotes keep spaces', text: '{{< p "a b" c >}}', gives: '[p|a b|c]' },
  { rule: 'quotes keep delimiters', text: '{{< p ">}}" "{{< q >}}" >}}', gives: '[p|>}}|{{< q >}}]' },
  { rule: 'an empty argument is one', text: '{{< p "" >}}', gives: '[p|]' },
  { rule: 'quoted arguments may touch', text: '{{< p "a""b" >}}', gives: '[p|a|b]' },
  { rule: 'a path needs no quotes', text: '{{< p img/a.mp4 >}}', gives: '[p|img/a.mp4]', hugo: 'error' },
  { rule: 'nor a path from the top', text: '{{< p /a ./b ../c >}}', gives: '[p|/a|./b|../c]', hugo: 'error' },
  { rule: 'nor a ratio', text: '{{< p 16:9 >}}', gives: '[p|16:9]', hugo: 'error' },
  {
    rule: 'nor an address, whatever is in it',
    text: '{{< p https://x.org/w?v=a&t=1%20#z b >}}',
    gives: '[p|https://x.org/w?v=a&t=1%20#z|b]',
    hugo: 'error',
  },
  {
    rule: 'an address ends at the delimiter',
    text: '{{< p https://x.org/>}}',
    gives: '[p|https://x.org/]',
    hugo: 'error',
  },
  {
    rule: 'other characters need quotes',
    text: '{{< p a\n @b >}}',
    fails: { message: /Cannot read "@": .* must be quoted/, at: [2, 2] },
  },
  {
    rule: 'single quotes are no quotes',
    text: "{{< p 'a b' >}}",
    fails: { message: /Cannot read "'"/, at: [1, 7] },
  },
];

const strings: Row[] = [
  { rule: '\\" is a quote in quotes', text: '{{< p "a \\"b\\" c" >}}', gives: '[p|a "b" c]' },
  { rule: 'other backslashes stay', text: '{{< p "a\\nb\\\\c" >}}', gives: '[p|a\\nb\\\\c]' },
  { rule: 'beside an escaped quote every backslash goes', text: '{{< p "a\\nb\\"c" >}}', gives: '[p|anb"c]' },
  { rule: 'a backslash before a quote always escapes it', text: '{{< p "a\\\\"b" >}}', gives: '[p|a"b]' },
  { rule: 'quotes may be escaped themselves', text: '{{< p \\"a b\\" >}}', gives: '[p|a b]' },
  { rule: 'then any quote ends them', text: '{{< p x=\\"a b" >}}', gives: '[p|x=a b]' },
  { rule: 'a stray backslash is passed over', text: '{{< p a \\ b >}}', gives: '[p|a|b]' },
  {
    rule: 'a backtick cannot be escaped',
    text: '{{< p "a\\`b" >}}',
    fails: { message: /a backtick cannot be escaped/, at: [1, 9] },
  },
  {
    rule: 'nor before a string',
    text: '{{< p \\`b` >}}',
    fails: { message: /a backtick cannot be escaped/, at: [1, 7] },
  },
  {
    rule: 'a quoted argument ends on its line',
    text: '{{< p "a\nb" >}}',
    fails: { message: /must end with a quote on the same line/, at: [1, 7] },
  },
  {
    rule: 'a quoted argument ends',
    text: '{{< p "x >}} y',
    fails: { message: /must end with a quote/, at: [1, 7] },
  },
  { rule: 'backticks keep everything', text: '{{< p `a "b" \\" >}}` >}}', gives: '[p|a "b" \\" >}}]' },
  { rule: 'backticks keep line ends', text: '{{< p `a\nb` >}}', gives: '[p|a\nb]' },
  {
    rule: 'a raw argument ends',
    text: '\n{{< p `x >}} y',
    fails: { message: /must end with a backtick/, at: [2, 7] },
  },
];

const named: Row[] = [
  { rule: 'arguments may have names', text: '{{< p a=1 b=true c=x >}}', gives: '[p|a=1|b=true|c=x]' },
  { rule: 'values may be quoted', text: '{{< p a="x y" b=`r s` >}}', gives: '[p|a=x y|b=r s]' },
  { rule: 'a value may be empty', text: '{{< p a="" >}}', gives: '[p|a=]' },
  { rule: 'values may touch the next name', text: '{{< p a="x"b="y" >}}', gives: '[p|a=x|b=y]' },
  { rule: 'named arguments may stand on several lines', text: '{{< p a=x\n b=y >}}', gives: '[p|a=x|b=y]' },
  { rule: 'white space around = is free', text: '{{< p a = "x" >}}', gives: '[p|a=x]' },
  { rule: 'for each of them', text: '{{< p a = x b =y >}}', gives: '[p|a=x|b=y]' },
  { rule: 'or only for some', text: '{{< p a = x b=y >}}', gives: '[p|a=x|b=y]', hugo: 'error' },
  {
    rule: 'a bare value may hold anything but space',
    text: '{{< p x=a/b y=\'c"d >}}',
    gives: '[p|x=a/b|y=\'c"d]',
  },
  { rule: 'an address too', text: '{{< p src=https://x.org/?a=b >}}', gives: '[p|src=https://x.org/?a=b]' },
  {
    rule: 'names may have hyphens, underscores, periods',
    text: '{{< p a-b=1 a_b=2 a.b=3 >}}',
    gives: '[p|a-b=1|a.b=3|a_b=2]',
  },
  { rule: 'names may have letters of any script', text: '{{< p ü=é >}}', gives: '[p|ü=é]' },
  { rule: 'names may be quoted', text: '{{< p "a"=1 >}}', gives: '[p|a=1]' },
  { rule: 'of two equal names the last counts', text: '{{< p a=1 a=2 >}}', gives: '[p|a=2]' },
  {
    rule: 'names are the same in any case',
    text: '{{< p A=1 a=2 >}}',
    gives: '[p|a=2]',
    hugo: '[p|A=1|a=2]',
  },
  {
    rule: 'a bare value needs a space behind it',
    text: '{{< p a=b>}}',
    fails: { message: /Cannot read "b>}}": a space must stand before ">}}"/, at: [1, 9] },
  },
  {
    rule: 'a name needs a value',
    text: '{{< p a= >}}',
    fails: { message: /a value must stand behind "="/, at: [1, 10] },
  },
  {
    rule: 'a value needs a name',
    text: '{{< p =x >}}',
    fails: { message: /Cannot read "=": the name of an argument/, at: [1, 7] },
    hugo: '[p]',
  },
];

const mixed: Row[] = [
  ['a word before a name', '{{< p a b=c >}}', 9],
  ['a word behind a name', '{{< p a=c b >}}', 11],
  ['a quoted word behind a name', '{{< p a=c "b" >}}', 11],
  ['a raw word behind a name', '{{< p a=c `b` >}}', 11],
  ['a quoted word before a name', '{{< p "a" b=c >}}', 11],
].map(([rule, text, column]) => ({
  rule: `${rule} is an error`,
  text: String(text),
  fails: { message: /all named or all positional/, at: [1, Number(column)] as [number, number] },
}));

const pairs: Row[] = [
  { rule: 'a call may enclose text', text: '{{< w >}}x{{< /w >}}', gives: '[w(x)]' },
  { rule: 'and nothing', text: '{{< w a >}}{{< /w >}}', gives: '[w|a()]' },
  { rule: 'in the other notation', text: '{{% w %}}x{{% /w %}}', gives: '[w(x)]' },
  { rule: 'in two notations', text: '{{< w >}}x{{% /w %}}', gives: '[w(x)]' },
  {
    rule: 'white space in a closing tag is free',
    text: '{{< w >}}x{{</w>}}{{< w >}}y{{<  /  w  >}}',
    gives: '[w(x)][w(y)]',
  },
  { rule: 'line ends too', text: '{{< w >}}x{{< /w\n>}}', gives: '[w(x)]' },
  { rule: 'a call may close itself', text: '{{< w />}}', gives: '[w()]' },
  { rule: 'with arguments', text: '{{< w a "b" />}}{{< w a="b"/>}}', gives: '[w|a|b()][w|a=b()]' },
  { rule: 'without white space', text: '{{< w a/>}}', gives: '[w|a()]' },
  { rule: 'with white space', text: '{{< w / >}}', gives: '[w()]' },
  { rule: 'right behind its name', text: '{{< w/>}}', gives: '[w()]', hugo: 'error' },
  { rule: 'the other notation closes itself too', text: '{{% w /%}}', gives: '[w()]' },
  { rule: 'calls nest', text: '{{< w >}}a{{< w x >}}b{{< /w >}}c{{< /w >}}', gives: '[w(a[w|x(b)]c)]' },
  {
    rule: 'notations nest',
    text: '{{< w >}}a{{% v %}}b{{% /v %}}c{{< /w >}}',
    gives: '[w(a[v(b)]c)]',
    hugo: '[w(a[v(<p>b</p>\n)]c)]',
  },
  {
    rule: 'a call without a closing tag stands alone',
    text: '{{< w >}}a{{< p >}}c{{< /w >}}',
    gives: '[w(a[p]c)]',
  },
  {
    rule: 'a closing tag closes the last of its name',
    text: '{{< p >}}{{< w >}}x{{< /w >}}{{< p >}}',
    gives: '[p][w(x)][p]',
  },
  { rule: 'line ends inside stay', text: '{{< w >}}\nx\n{{< /w >}}\n', gives: '[w(\nx\n)]\n' },
  {
    rule: 'a closing tag needs an opening one',
    text: 'a\n b {{< /p >}}',
    fails: { message: /Cannot close "p": no shortcode of this name is open/, at: [2, 4] },
  },
  {
    rule: 'of its name',
    text: '{{< w >}}x{{< /v >}}',
    fails: { message: /Cannot close "v"/, at: [1, 11] },
  },
  {
    rule: 'that is not closed yet',
    text: '{{< w >}}x{{< /w >}}{{< /w >}}',
    fails: { message: /Cannot close "w"/, at: [1, 21] },
  },
  {
    rule: 'pairs do not cross',
    text: '{{< w >}}a{{< v >}}b{{< /w >}}c{{< /v >}}',
    fails: { message: /Cannot close "v"/, at: [1, 32] },
    hugo: '[w(a[v(b)]c)]',
  },
  {
    rule: 'nothing follows the name in a closing tag',
    text: '{{< w >}}x{{< /w y >}}',
    fails: { message: /nothing may follow the name/, at: [1, 18] },
  },
];

const shown: Row[] = [
  { rule: 'an escaped call is shown', text: '{{</* p */>}}', gives: '{{< p >}}' },
  { rule: 'in the other notation', text: '{{%/* p */%}}', gives: '{{% p %}}' },
  { rule: 'as it is', text: '{{</*p a="x"*/>}}', gives: '{{<p a="x">}}' },
  { rule: 'with stars and slashes', text: '{{</* p "**/*.pdf" */>}}', gives: '{{< p "**/*.pdf" >}}' },
  { rule: 'over several lines', text: '{{</* p\n  q */>}}', gives: '{{< p\n  q >}}' },
  { rule: 'with nothing in it', text: '{{</**/>}}', gives: '{{<>}}' },
  { rule: 'a closing tag', text: '{{</* /p */>}}', gives: '{{< /p >}}' },
  { rule: 'between calls', text: '{{</* p */>}} {{< p >}} {{%/* q */%}}', gives: '{{< p >}} [p] {{% q %}}' },
  { rule: 'inside a call', text: '{{< w >}}{{</* p */>}}{{< /w >}}', gives: '[w({{< p >}})]' },
  { rule: 'what is shown is not expanded', text: '{{</* {{< p >}} */>}}', gives: '{{< {{< p >}} >}}' },
  {
    rule: 'an escape must be closed',
    text: 'a\n{{</* p >}}',
    fails: { message: /escaped shortcode "{{<\/\*": it must be closed with "\*\/>}}"/, at: [2, 1] },
  },
  {
    rule: 'by its own delimiter',
    text: '{{</* p */%}}',
    fails: { message: /must be closed with "\*\/>}}"/, at: [1, 1] },
  },
  {
    rule: 'by another star',
    text: '{{</*/>}}',
    fails: { message: /must be closed/, at: [1, 1] },
  },
];

const unclosed: Row[] = [
  ['a delimiter alone', 'a\nb {{<', [2, 3], '>}}'],
  ['the other one', '{{%', [1, 1], '%}}'],
  ['a name alone', '\n\n{{< p', [3, 1], '>}}'],
  ['an argument at the end', '{{< p a', [1, 1], '>}}'],
  ['a value at the end', '{{< p a=b', [1, 1], '>}}'],
  ['a slash at the end', '{{< p /', [1, 1], '>}}'],
  ['a closing tag at the end', '{{< p >}}{{< /p', [1, 10], '>}}'],
  ['the wrong delimiter', '{{< p %}}', [1, 1], '>}}'],
  ['the wrong delimiter, the other way', '{{% p >}}', [1, 1], '%}}'],
  ['a call in a call', '{{< p {{< q >}} >}}', [1, 1], '>}}'],
  ['mixed arguments on two lines', 'x\n {{< p a\n b=c ', [2, 2], '>}}'],
  ['text behind a forgotten delimiter', '{{< p a\n\nMore, text\n', [1, 1], '>}}'],
].map(([rule, text, at, end]) => ({
  rule: `${rule} is an unclosed call`,
  text: String(text),
  fails: { message: new RegExp(`must be closed with "${end}"`), at: at as [number, number] },
}));

export const grammar: readonly Row[] = [
  ...bare,
  ...names,
  ...positional,
  ...strings,
  ...named,
  ...mixed,
  ...pairs,
  ...shown,
  ...unclosed,
];
