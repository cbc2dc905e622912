import { expect, it } from 'vitest';
import { raw } from '../../src/theme/jsx-runtime.ts';

function Greeting({ name }: { name: string }) {
  return <b>{name}</b>;
}

const rows: readonly (readonly [html: string, element: { toString(): string }])[] = [
  ['<p>a &amp; b &lt;i&gt; "c"</p>', <p>{'a & b <i> "c"'}</p>],
  ['<p><i>a & b</i></p>', <p>{raw('<i>a & b</i>')}</p>],
  ['<p>1, 2</p>', <p>{[1, ', ', [2]]}</p>],
  ['<p></p>', <p>{[undefined, null, false, true, '']}</p>],
  ['<p>0</p>', <p>{0}</p>],
  ['<p title="&quot;&lt;&gt;&amp;\'"></p>', <p title={'"<>&\''}></p>],
  ['<p></p>', <p title={undefined} hidden={false}></p>],
  ['<p hidden="" tabindex="0" title=""></p>', <p hidden={true} tabindex={0} title=""></p>],
  ['<img src="a.png" alt="" width="2"/>', <img src="a.png" alt="" width={2} />],
  ['<script src="a.js"></script>', <script src="a.js"></script>],
  ['<p><b>Ann &amp; Bob</b></p>', <p>{<Greeting name="Ann & Bob" />}</p>],
  [
    'a<b>c</b>',
    <>
      a<b>c</b>
    </>,
  ],
];

it.each(rows)('JSX is written as %s', (html, element) => {
  expect(String(element)).toBe(html);
});
