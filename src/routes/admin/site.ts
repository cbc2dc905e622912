import { seal } from '../../auth/seal.ts';
import type { Reply } from '../../http/reply.ts';
import { jsonReply } from '../upload/listing.ts';
import type { AdminContext, AdminRequest } from './context.ts';

/** `GET site`: who the token is, and what the page offers of the site: its zone, languages and terms. */
export async function describeSite({ token, url }: AdminRequest, context: AdminContext): Promise<Reply> {
  const { site, terms } = await context.catalog.forAuthors(context.clock());
  const { title, timeZone, languages, languageNames } = site;
  return jsonReply({
    title,
    timeZone,
    origin: site.baseURL || context.siteUrl || url.origin,
    languages: languages.map(({ code, folder }) => ({
      code,
      folder,
      label: languageNames.find((language) => language.code === code)?.label ?? code,
    })),
    terms,
    token: { name: token.name, prefix: token.prefix, isForDrafts: token.isForDrafts === true },
    // The same for the token and its passkeys, so that each finds what the other has kept.
    deviceSecret: await seal(token.digest, 'platen kept 1', ''),
    limits: context.bucket.limits,
  });
}
