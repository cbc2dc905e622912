import { addresses } from '../addresses.ts';
import type { SiteHead } from '../content/page-data.ts';
import { textsFor } from './texts.ts';

type Props = { site: SiteHead; query: string; hasFocus?: boolean };

/** A plain form: each search has an address that can be kept and shared. */
export function SearchForm({ site, query, hasFocus = false }: Props) {
  const texts = textsFor(site.languageCode);
  return (
    <search>
      <form class="search-form" action={site.prefix + addresses.search}>
        <label class="visually-hidden" for="_q">
          {texts.searchFor}
        </label>
        <span class="search-field">
          <input
            id="_q"
            type="search"
            name="q"
            value={query}
            maxlength={200}
            autocomplete="off"
            autofocus={hasFocus}
          />
        </span>
        <button type="submit">{texts.search}</button>
      </form>
    </search>
  );
}
