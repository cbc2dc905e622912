import { type Dependency, isLinkDependency, isPageDependency } from './dependencies.ts';

/** The files and lists that a dependency may mean. */
export type Findable<F> = {
  /** The file at a key, if it can be meant: no page that is hidden. */
  file(key: string, asPage: boolean): F | undefined;
  hasList(path: string): boolean;
  /** The only visible page with this name. */
  named(name: string): F | undefined;
  /** The only visible page at one of these places, by keys that spell them otherwise. */
  placedAt(keys: readonly string[]): F | undefined;
};

/** The target of a dependency: a file by its key, else a list, else a file by its place or its name. */
export function findDependency<F>(use: Dependency, site: Findable<F>): { file: F } | { list: string } | null {
  const isLink = isPageDependency(use) || isLinkDependency(use);
  const spelled = isLink ? use.keys.map((key) => key.toLowerCase().replaceAll(' ', '-')) : [];
  for (const key of new Set([...use.keys, ...spelled])) {
    const file = site.file(key, isPageDependency(use));
    if (file !== undefined) return { file };
  }
  const list = use.lists?.find((path) => site.hasList(path));
  if (list !== undefined) return { list };
  const placed = isLink ? site.placedAt(use.keys) : undefined;
  const file = placed ?? (use.name === undefined ? undefined : site.named(use.name));
  return file === undefined ? null : { file };
}
