/** Pictures and files for a post: made smaller here, put beside it, and named in its text. */

import type { Api } from './api.ts';
import { ask } from './dialogs.ts';
import { el, labelled } from './dom.ts';
import { messageOf } from './message.ts';
import { fileName, placeBeside } from './names.ts';
import { Refusal } from './requests.ts';
import { words } from './words.ts';

/** Pixels of the longer side. */
const longest = 2048;

const quality = 0.85;

/** Sent as they are: drawings, and pictures that move. */
const kept = /^image\/(?:svg\+xml|gif)$/;

type Made = { body: Blob; name: string };

/** Puts files beside the post, one after the other. `insert` takes the Markdown of each. */
export async function addFiles(
  api: Api,
  key: string,
  files: readonly File[],
  insert: (markdown: string) => void,
): Promise<void> {
  for (const file of files) {
    const made = await madeSmaller(file);
    if (made === null) {
      await ask(words.addPicture, [el('p', {}, words.cannotDecode(file.name))], { '': words.close });
      continue;
    }
    const written = await upload(api, key, made);
    if (written !== null) insert(written);
  }
}

/** Puts one file beside the post. Returns how its text names it, and its own name. Throws a `Refusal`. */
export async function storeBeside(
  api: Api,
  key: string,
  file: File,
  progress: (part: number) => void,
): Promise<{ address: string; name: string }> {
  const made = await madeSmaller(file);
  if (made === null) throw new Refusal(415, words.cannotDecode(file.name));
  const { folder, address } = placeBeside(key);
  const name = await send(api, folder, made, progress);
  return { address: address + name, name };
}

/** Null for a picture that the browser cannot decode. Drawing it anew leaves out the place where it was taken. */
async function madeSmaller(file: File): Promise<Made | null> {
  const isPicture = file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name);
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'bin';
  if (!isPicture || kept.test(file.type)) return { body: file, name: fileName(file.name, extension) };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const draw = (type: string) => new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  let body = await draw('image/webp');
  // A browser that cannot write WebP answers with PNG.
  if (body?.type !== 'image/webp') body = await draw('image/jpeg');
  if (body === null) return null;
  return { body, name: fileName(file.name, body.type === 'image/webp' ? 'webp' : 'jpg') };
}

/** Asks for a picture's text while the file is on its way. Returns the Markdown; null where it was given up. */
async function upload(api: Api, key: string, { body, name }: Made): Promise<string | null> {
  const { folder, address } = placeBeside(key);
  const bar = el('progress', { max: 1, value: 0, 'aria-label': words.uploading(name) });
  const state = el('p', { role: 'status', class: 'break' }, words.uploading(name));
  const alt = el('input', { type: 'text', autocomplete: 'off', autofocus: true });
  const isPicture = body.type.startsWith('image/');
  const seen = isPicture ? URL.createObjectURL(body) : null;
  const sending = send(api, folder, { body, name }, (part) => {
    bar.value = part;
  });
  sending.then(
    () => {
      bar.remove();
      state.replaceChildren(words.uploaded(name));
    },
    (error) => state.replaceChildren(messageOf(error)),
  );
  const content = [
    seen !== null && el('img', { class: 'seen', src: seen, alt: '' }),
    isPicture && labelled(words.altText, alt, words.altHint),
    bar,
    state,
  ];
  const answer = await ask(words.addPicture, content, { insert: words.insert, '': words.cancel });
  if (seen !== null) URL.revokeObjectURL(seen);
  if (answer !== 'insert') return null;
  try {
    const stored = await sending;
    const text = alt.value.trim().replace(/([[\]\\])/g, '\\$1');
    return isPicture ? `![${text}](${address}${stored})` : markdownOf(address + stored, body.type, stored);
  } catch (error) {
    await ask(words.addPicture, [el('p', {}, messageOf(error))], { '': words.close });
    return null;
  }
}

function markdownOf(address: string, type: string, name: string): string {
  return type.startsWith('video/') ? `{{< video ${address} >}}` : `[${name}](${address})`;
}

/** Returns the name that was free: `photo.webp`, else `photo-2.webp`. */
async function send(
  api: Api,
  folder: string,
  { body, name }: Made,
  progress: (part: number) => void,
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : name.replace(/(\.\w+)$/, `-${count}$1`);
    try {
      await api.upload(folder + free, body, progress);
      return free;
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 412 || count === 50) throw error;
    }
  }
}
