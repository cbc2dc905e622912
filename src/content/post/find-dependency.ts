import { type Dependency, isPageDependency } from './dependencies.ts';

/** The files and lists that a dependency may mean. */
export type Findable<F> = {
  /** The file at a key, if it can be meant: no page that is hidden. */
  file(key: string, asPage: boolean): F | undefined;
  hasList(path: string): boolean;
  /** The only visible page with this name. */
  named(name: string): F | undefined;
};

/** The target of a dependency: a file by its key, else a list, else a file by its name. */
export function findDependency<F>(use: Dependency, site: Findable<F>): { file: F } | { list: string } | null {
  for (const key of use.keys) {
    const file = site.file(key, isPageDependency(use));
    if (file !== undefined) return { file };
  }
  const list = use.lists?.find((path) => site.hasList(path));
  if (list !== undefined) return { list };
  const file = use.name === undefined ? undefined : site.named(use.name);
  return file === undefined ? null : { file };
}
