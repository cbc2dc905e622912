/** `.Site.Config`: https://gohugo.io/methods/site/config/ */

import { isMapping, merge } from '../../content/data/mapping.ts';
import type { Value } from '../../templates/value.ts';
import { asDict } from '../plain-value.ts';
import type { SiteServices } from '../services.ts';
import { textSetting } from './setting-at.ts';

const services = {
  Disqus: { Shortname: '' },
  GoogleAnalytics: { ID: '' },
  Instagram: { DisableInlineCSS: false, AccessToken: '' },
  X: { DisableInlineCSS: false },
  RSS: { Limit: -1 },
};

const privacy = {
  Disqus: { Disable: false },
  GoogleAnalytics: { Disable: false, RespectDoNotTrack: true },
  Instagram: { Disable: false, Simple: false },
  Vimeo: { Disable: false, EnableDNT: false, Simple: false },
  X: { Disable: false, EnableDNT: false, Simple: false },
  YouTube: { Disable: false, PrivacyEnhanced: false },
};

export function siteConfig(own: SiteServices, language: string): Value {
  const [written, ownPrivacy] = [own.setting(language, 'services'), own.setting(language, 'privacy')];
  const older = {
    Disqus: { Shortname: disqusShortname(own, language) },
    GoogleAnalytics: { ID: googleAnalytics(own, language) },
    RSS: { Limit: Number(own.setting(language, 'rsslimit') ?? -1) || -1 },
  };
  return asDict({
    Services: merge(merge(services, older), isMapping(written) ? { ...written } : {}),
    Privacy: merge(privacy, isMapping(ownPrivacy) ? { ...ownPrivacy } : {}),
  });
}

export function disqusShortname(own: SiteServices, language: string): string {
  return (
    textSetting(own, language, 'services', 'disqus', 'shortname') ??
    textSetting(own, language, 'disqusshortname') ??
    ''
  );
}

export function googleAnalytics(own: SiteServices, language: string): string {
  return (
    textSetting(own, language, 'services', 'googleanalytics', 'id') ??
    textSetting(own, language, 'googleanalytics') ??
    ''
  );
}
