const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/** The text with typewriter's quotes, dashes and dots, so that only other differences remain. */
export function plainSigns(text: string): string {
  return text.replace(/[“”„«»‘’‚–—…]/g, (sign) => plain[sign] ?? sign).replace(/-{2,}/g, '-');
}
