/** The script and the style of the page for writing, which lie beside the Worker. */

import type { AdminDocuments } from '../content/admin-documents.ts';

export type AdminFiles = {
  /** Null where the files were not deployed. */
  documents(): Promise<AdminDocuments | null>;
  /** A file by its path. Needed where no server in front of the Worker answers for the files. */
  read(path: string): Promise<{ body: ReadableStream<Uint8Array>; type: string } | null>;
};

/** `folder` is the address of the page, and of the files below it. */
export function adminFiles(
  binding: { fetch(request: Request): Promise<Response> },
  folder: string,
): AdminFiles {
  // The binding takes any host.
  const ask = (path: string) => binding.fetch(new Request(`https://assets${path}`));
  return {
    async documents() {
      const answer = await ask(`${folder}files.json`);
      if (!answer.ok) return null;
      // Made with the files themselves.
      return (await answer.json()) as AdminDocuments;
    },
    async read(path) {
      const answer = await ask(path);
      if (!answer.ok || answer.body === null) return null;
      return { body: answer.body, type: answer.headers.get('Content-Type') ?? 'application/octet-stream' };
    },
  };
}
