/** Bindings of `test/wrangler.toml`. */
declare namespace Cloudflare {
  interface Env extends Omit<import('../src/index.ts').Env, 'BUCKET' | 'IMAGES'> {
    BUCKET: R2Bucket;
    TEST_KV: KVNamespace;
    IMAGES: ImagesBinding;
  }
}
