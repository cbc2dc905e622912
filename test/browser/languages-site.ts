/** A site in several languages, one of them from right to left: a post in each, and one in English alone. */

import type { LocalSite } from './local-site.ts';

const few = `
  en: { label: English, weight: 1 }
  ar: { label: العربية, weight: 2, title: ورشة الساعات, description: عن الساعات وإصلاحها. }
  ja: { label: 日本語, weight: 3, title: 時計の仕事場, description: 時計とその修理について。 }`;

const many = `${few}
  de: { label: Deutsch, weight: 4 }
  pt: { label: Português (Brasil), locale: pt-BR, weight: 5 }`;

const texts: Readonly<Record<string, [title: string, text: string]>> = {
  '': [
    'Oil and patience',
    'A clock runs for years on three drops of oil.\n\n## The drops\n\nOne for each pivot.',
  ],
  '.ar': [
    'الزيت والصبر',
    'تعمل الساعة أعوامًا بثلاث قطرات من الزيت.\n\n## القطرات\n\nقطرة لكل محور، و `oil.sh` يعدّها.',
  ],
  '.ja': ['油と忍耐', '時計は三滴の油で何年も動きます。\n\n## 三滴\n\n軸ごとに一滴。'],
};

/** @param isMany Whether the languages are too many for a line. */
export async function fillInLanguages(site: LocalSite, isMany: boolean): Promise<void> {
  await site.put(
    'site.yaml',
    `title: The clock room\ndescription: On clocks and their mending.\nauthor: Ada Winter\nlanguages:${isMany ? many : few}\n`,
  );
  for (const [suffix, [title, text]] of Object.entries(texts)) {
    await site.put(`posts/oil${suffix}.md`, page(title, text));
  }
  await site.put('posts/late.md', page('Late', 'In one language alone.'));
}

function page(title: string, text: string): string {
  return `---\ntitle: ${title}\ndate: 2026-03-04\ntags: [oil]\n---\n\n${text}\n`;
}
