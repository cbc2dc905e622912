/** What a page says, without the space between its words. */
export function saidBy(page: string): string {
  return page.trim().replace(/\s+/g, ' ');
}
