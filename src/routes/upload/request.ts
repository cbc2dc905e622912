import type { Token } from '../../auth/tokens.ts';

/** A request to the upload route whose token was found good. */
export type UploadRequest = {
  request: Request;
  url: URL;
  /** Empty for the list. */
  key: string;
  token: Token;
};
