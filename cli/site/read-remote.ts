/** Files of the bucket, read for comparison. */

import { createHash } from 'node:crypto';
import type { RemoteFile, RemoteSite } from './remote-site.ts';

/** The MD5 digest of a file in the bucket, in hex. */
export function remoteDigest(site: RemoteSite, { key, size }: RemoteFile): Promise<string> {
  return site.get(key, size, async (body) => {
    const hash = createHash('md5');
    for await (const chunk of body) hash.update(chunk);
    return hash.digest('hex');
  });
}

/** The whole of a small file. */
export function remoteBytes(site: RemoteSite, { key, size }: RemoteFile): Promise<Uint8Array> {
  return site.get(key, size, async (body) => new Uint8Array(await new Response(body).arrayBuffer()));
}
