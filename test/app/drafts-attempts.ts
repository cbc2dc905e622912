/** Changes that visitors would notice, as requests of the upload route. A token for drafts may make none of them. */

import { createHash } from 'node:crypto';
import { dated, draft, files, half, hour, shown } from './drafts-site.ts';
import { png, type Site } from './visitor.ts';

export type Attempt = [
  what: string,
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer> | undefined,
];

const cascade = { title: 'Section', cascade: { draft: false } };

export const attempts: readonly Attempt[] = [
  ['a post', 'PUT', 'mine/new.md', shown()],
  ['a post without front matter', 'PUT', 'mine/new.md', 'Text.'],
  ['a post that is no draft by its own word', 'PUT', 'docs/new.md', shown({ draft: false })],
  ['a scheduled post', 'PUT', 'mine/new.md', shown({ date: dated(hour) })],
  ['an expired post', 'PUT', 'mine/new.md', shown({ expiryDate: dated(-hour) })],
  ['a post on no list', 'PUT', 'mine/new.md', shown({ build: { list: 'never', render: 'never' } })],
  ['its own draft as a post', 'PUT', 'mine/a.md', shown()],
  ['a draft that a section made one, as a post', 'PUT', 'docs/hidden.md', shown({ draft: false })],
  ['HTML with front matter', 'PUT', 'mine/new.html', shown()],
  ['HTML without', 'PUT', 'mine/new.html', '<p>Text</p>'],
  ['a draft in one of its languages', 'PUT', 'half/b.md', half],
  [
    'a draft in one of its languages, scheduled in another',
    'PUT',
    'half/b.md',
    half.replace('---\n', `---\ndate: ${dated(hour)}\n`),
  ],
  ['a file that French visitors see', 'PUT', 'half/a.md', half.replace('Text', 'Other text')],
  ['a draft in its place', 'PUT', 'half/a.md', draft()],
  ['a draft in the place of a French edition', 'PUT', 'both.fr.md', draft()],
  ['a draft in the place of a post', 'PUT', 'posts/hello.md', draft()],
  ['the bytes of a post as they are', 'PUT', 'posts/hello.md', files['posts/hello.md']],
  ['a draft in the place of a scheduled post', 'PUT', 'posts/later.md', draft()],
  ['a draft in the place of an expired post', 'PUT', 'posts/over.md', draft()],
  ['a draft where a deleted page was', 'PUT', 'posts/gone.md', draft()],
  ['a draft that hides a folder', 'PUT', 'posts/index.md', draft()],
  ['a draft in HTML that hides a folder', 'PUT', 'posts/index.html', draft()],
  ['a draft in French that hides a folder', 'PUT', 'posts/index.fr.md', draft()],
  ['a draft that hides files', 'PUT', 'images/index.md', draft()],
  ['a draft that hides the site', 'PUT', '_index.md', draft()],
  ['the text of a list', 'PUT', 'mine/_index.md', shown(cascade)],
  ['the text of a list as a draft', 'PUT', 'posts/_index.md', draft()],
  ['a new list as a draft', 'PUT', 'new/_index.md', draft()],
  ['the text of a term', 'PUT', 'tags/go/_index.md', draft()],
  ['a file', 'PUT', 'mine/cat.png', png(1, 1)],
  ['a file at the top', 'PUT', 'favicon.svg', '<svg/>'],
  ['a well-known file', 'PUT', '.well-known/security.txt', 'Contact: x'],
  ['a file beside a post', 'PUT', 'posts/trip/dog.png', png(1, 1)],
  ['another file in the place of one', 'PUT', 'posts/trip/cat.png', png(1, 1)],
  ['captions beside a film', 'PUT', 'posts/trip/film.vtt', 'WEBVTT'],
  ['a file beside a scheduled post', 'PUT', 'mine/soon/cat.png', png(1, 1)],
  ['a picture that a post refers to already', 'PUT', 'mine/plan/new.png', png(1, 1)],
  ['a picture of another size that a post refers to', 'PUT', 'mine/plan/dog.png', png(1, 1)],
  ['the picture of a post', 'PUT', 'mine/plan/cover.png', png(1, 1)],
  ['captions of a film in a post', 'PUT', 'mine/plan/clip.de.vtt', 'WEBVTT'],
  ['a picture away that a post refers to', 'DELETE', 'mine/plan/dog.png'],
  ['another logo', 'PUT', 'images/logo.png', png(1, 1)],
  ['settings', 'PUT', 'site.yaml', 'title: Mine\n'],
  ['settings of Hugo', 'PUT', 'hugo.toml', 'title = "Mine"\n'],
  ['settings of Hugo, by the former name', 'PUT', 'config.toml', 'title = "Mine"\n'],
  ['a style sheet', 'PUT', 'theme.css', 'body { display: none }'],
  ['a fragment', 'PUT', 'fragments/footer.html', '<p>Mine</p>'],
  ['a layout', 'PUT', 'layouts/_default/single.html', '<p>Mine</p>'],
  ['data', 'PUT', 'layouts/_data/x.yaml', 'a: 1'],
  ['an asset', 'PUT', 'layouts/_assets/x.css', 'p {}'],
  ['a shortcode', 'PUT', 'shortcodes/mine.html', '<p>Mine</p>'],
  ['a file over a redirect of the settings', 'PUT', 'legacy/cat.png', png(1, 1)],
  ['a post as somebody else', 'PUT', `mine/new.md?author=author&uploaded=${dated(-hour)}`, draft()],
  ['layouts, later', 'PUT', 'layouts/_default/single.html?layouts=later', '<p>Mine</p>'],
  ['a post away', 'DELETE', 'posts/hello.md'],
  ['a file away', 'DELETE', 'posts/trip/cat.png'],
  ['a scheduled post away', 'DELETE', 'posts/later.md'],
  ['settings away', 'DELETE', 'site.yaml'],
  ['the style sheet away', 'DELETE', 'theme.css'],
  ['the text of a list away', 'DELETE', 'docs/_index.md'],
  ['the draft of a bundle away, whose files would be seen', 'DELETE', 'mine/plan/index.md'],
  ['the draft of a bundle away, into which a file may be on its way', 'DELETE', 'mine/bare/index.md'],
  ['a post away that French visitors see', 'DELETE', 'half/a.md'],
  ['a draft away whose page visitors saw', 'DELETE', 'posts/was.md'],
  ['a post and its history away', 'DELETE', 'posts/hello.md?versions=all'],
  ['a draft and its history away', 'DELETE', 'mine/a.md?versions=all'],
  ['the history of a deleted page away', 'DELETE', 'posts/gone.md?versions=all'],
  ['what a file was when visitors saw it', 'POST', 'mine/b.md?restore=VERSION:0'],
  ['a deleted page', 'POST', 'posts/gone.md?restore=VERSION:0'],
  ['a post as it is', 'POST', 'posts/hello.md?restore=VERSION:0'],
  ['a post', 'POST', 'posts/hello.md?move=mine/hello.md'],
  ['a scheduled post', 'POST', 'posts/later.md?move=mine/later.md'],
  ['a file of a post', 'POST', 'posts/trip/cat.png?move=mine/plan/cat.png'],
  ['a file to a post', 'POST', 'mine/plan/dog.png?move=posts/trip/dog.png'],
  ['a file to where it is public', 'POST', 'mine/plan/dog.png?move=mine/dog.png'],
  ['a draft to where it hides others', 'POST', 'mine/a.md?move=posts/index.md'],
  ['the draft of a bundle', 'POST', 'mine/plan/index.md?move=mine/other/index.md'],
  ['the draft of a bundle without files', 'POST', 'mine/bare/index.md?move=mine/bare.md'],
  ['a draft out of the section that made it one', 'POST', 'docs/hidden.md?move=mine/hidden.md'],
  ['a version', 'PUT', `mine/a.md?version=MD5&author=author&uploaded=${dated(-hour)}`, 'Text.'],
  ['addresses', 'PUT', 'posts/hello.md?addresses', '{"key":"posts/hello.md","addresses":[]}'],
  [
    'addresses of its own',
    'PUT',
    'mine/a.md?addresses',
    '{"key":"mine/a.md","addresses":[{"path":"/x/","until":1}]}',
  ],
  ['layouts', 'POST', '?layouts'],
];

/** The path with the versions and digests that it stands for. */
export async function withVersions(
  site: Site,
  path: string,
  body: string | Uint8Array | undefined,
): Promise<string> {
  const [key = ''] = path.split('?');
  const [, index] = /VERSION:(\d)/.exec(path) ?? [];
  const digest = createHash('md5')
    .update(body ?? '')
    .digest('hex');
  if (index === undefined) return path.replace('MD5', digest);
  const { versions } = (await site.upload('GET', `${key}?versions`)).json;
  return path.replace(/VERSION:\d/, versions.at(-1 - Number(index)).version);
}
