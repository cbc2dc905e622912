import { delimiter, dirname } from 'node:path';

/** The environment in which `node`, as `[build]` of `wrangler.toml` calls it, is the program that runs now. */
export function withOwnNode(): NodeJS.ProcessEnv {
  const own = dirname(process.execPath);
  return { ...process.env, PATH: [own, process.env['PATH'] ?? ''].join(delimiter) };
}
