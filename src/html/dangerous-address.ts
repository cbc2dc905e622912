/**
 * Whether an address runs a program or shows a document that its text holds. Browsers ignore control characters and
 * spaces in the scheme. Pictures may be data.
 */
export function isDangerous(address: string): boolean {
  const bare = address.slice(0, 2_000).replace(/[^!-~]/g, '');
  if (!/^(?:javascript|vbscript|file|data):/i.test(bare)) return false;
  return !/^data:image\/(?:png|gif|jpeg|webp|svg\+xml);/i.test(bare);
}
