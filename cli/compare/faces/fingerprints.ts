/** Digests in the addresses of assets, which each program makes in its own way. */

/**
 * The address without the digest of the file's bytes: `/css/main.min.5f2e….css` is `/css/main.css`. Pictures that
 * were made smaller have the address of the picture they are made from. Platen's own addresses of made files also
 * name a page that makes the file, which is left out: the name of the file is compared.
 */
export function withoutFingerprint(address: string): string {
  return address
    .replace(/^\/_platen\/resources\/[\w-]{27}\/(?:.*\/)?[^/]*~\//, '/')
    .replace(/^\/_platen\/files\/[^/]+\//, '/')
    .replace(/_hu_?[0-9a-f]{8,}(?:_[\w.]+)?(?=\.\w+$)/, '')
    .replace(/[.-][0-9a-f]{32,128}(?=\.\w+$)/, '')
    .replace(/\.min(?=\.\w+$)/, '')
    .replace(/\?[0-9a-f]{6,64}$/, '');
}
