/** The shapes of the site's answers. */

export type Fault = { message: string; line?: number; column?: number };

export type Status = 'published' | 'draft' | 'scheduled' | 'expired' | 'unreadable' | 'asset' | 'absent';

/** Values of front matter that the page writes. */
export type Value = string | boolean | readonly string[];

export type Report = {
  key: string;
  url: string | null;
  status: Status;
  version: string | null;
  visibleAt?: string | null;
  previewUrl?: string | null;
  warnings?: readonly Fault[];
  errors?: readonly Fault[];
  cache?: string;
  size?: number;
};

export type PageRow = {
  key: string;
  title: string;
  status: Status;
  url: string | null;
  date: string | null;
  visibleAt: string | null;
  language: string | null;
};

export type Pages = { pages: PageRow[]; next: string | null };

export type Version = { version: string; uploaded: string; author: string; size: number; isCurrent: boolean };

export type FieldsAnswer = {
  text: string;
  format: 'yaml' | 'toml' | 'json' | null;
  fields: Record<string, unknown>;
  bodyAt: number;
  bodyLine: number;
};

export type SiteAnswer = {
  title: string;
  timeZone: string;
  origin: string;
  languages: { code: string; folder: string; label: string }[];
  terms: { plural: string; field: string; names: string[] }[];
  token: { name: string; prefix: string; isForDrafts: boolean };
  limits: { fileBytes: number };
  /** The key of what this device keeps for the token. */
  deviceSecret: string;
};

export type Passkeys = {
  /** Names the token to authenticators. */
  owner: string;
  passkeys: { id: string; label: string; made: string }[];
  /** Null for who signed in with a passkey: it makes no other one. */
  challenge: string | null;
};

/** `until` is the end of the bearer. */
export type SignedIn = { bearer: string; until: string };

export type Deleted = {
  /** `title` where the last version has noted one. */
  deleted: { key: string; version: string; uploaded: string; title?: string }[];
  cursor: string | null;
};

/** A shortcode of the site, as far as its template tells. */
export type Shortcode = {
  name: string;
  arguments: string[];
  /** The number of arguments without names. */
  positions: number;
  encloses: boolean;
  makesMarkdown: boolean;
};
