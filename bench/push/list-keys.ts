import { token } from '../local-worker.ts';

/** Keys and digests of all files of a site, as its upload route lists them. */
export async function listKeys(url: string): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const address = `${url}/upload/?cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    const page = (await answer.json()) as { files: { key: string; md5: string }[]; cursor?: string };
    keys.push(...page.files.map(({ key, md5 }) => `${key} ${md5}`));
    cursor = page.cursor ?? undefined;
  }
  return keys;
}
