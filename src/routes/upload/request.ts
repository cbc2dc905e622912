import type { Token } from '../../auth/tokens.ts';

/** A request to the upload route with a valid token. */
export type UploadRequest = {
  request: Request;
  url: URL;
  /** Empty for the list. */
  key: string;
  token: Token;
};
