import { isDangerous } from '../../html/dangerous-address.ts';

/** The address as Goldmark writes it: forbidden characters are escaped, escapes stay. Empty for one that runs something. */
export function writtenAddress(href: string): string {
  const address = encodeURI(href.toWellFormed())
    .replaceAll('%25', '%')
    .replace(/%(?![\da-fA-F]{2})/g, '%25');
  return isDangerous(address) ? '' : address;
}
