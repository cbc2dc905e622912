import { composed } from '../content/keys.ts';

/** Files read beside one video, and how many of them are returned. */
const mostBeside = 200;
const mostCaptions = 40;

/** Keys of `clip.vtt`, `clip.de.vtt` and so on for the stem `clip`, in composed letters. */
export function captionsBeside(sql: SqlStorage, stem: string): string[] {
  const spellings = new Set([composed(stem), stem.normalize('NFD')]);
  return [...new Set([...spellings].flatMap((spelling) => keysBeside(sql, spelling).map(composed)))];
}

function keysBeside(sql: SqlStorage, stem: string): string[] {
  return sql
    .exec<{ key: string }>(
      // The character after the full stop is the slash.
      "SELECT key FROM files WHERE key >= ? AND key < ? AND kind = 'file' LIMIT ?",
      `${stem}.`,
      `${stem}/`,
      mostBeside,
    )
    .toArray()
    .map(({ key }) => key)
    .filter((key) => key.toLowerCase().endsWith('.vtt'))
    .slice(0, mostCaptions);
}
