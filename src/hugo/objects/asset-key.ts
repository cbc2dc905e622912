/** The key of one of the owner's assets: `css/main.css` is at `layouts/_assets/css/main.css`. */
export function assetKey(name: string): string {
  return `layouts/_assets/${name.replace(/^\/+/, '')}`;
}

/** Whether the file is the owner's. Other files may come from the writers of posts. */
export function isOwn(key: string): boolean {
  return key.startsWith('layouts/');
}
