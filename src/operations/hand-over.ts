import type { DescribeInputs } from '../catalog/catalog.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { OperationsContext } from './context.ts';
import type { Validated } from './validate.ts';

/** Keeps what an upload has rendered for the first request for its page. Call once the file is stored. */
export function handOver(
  { renderings }: Pick<OperationsContext, 'renderings'>,
  { entry, post, rendered, read, resolutions }: Validated,
  { site, parents = [] }: DescribeInputs,
  { key, version }: FileInfo,
): void {
  if (entry.kind !== 'post' || !post || !rendered || !read) return;
  const { path } = entry.data;
  const from = { key, version, path, parents, site, resolutions: [...resolutions] };
  renderings.keep(from, read, { post, rendered });
}
