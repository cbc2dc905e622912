/** Rendered pages by their page version. What is in it never goes stale: another input makes another version. */
export interface PageCache {
  get(version: string): Promise<string | null>;
  put(version: string, page: string): Promise<void>;
}
