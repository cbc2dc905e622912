/** Pages of HTML that nobody made harmless, to see that what it does is noticed. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every way of running, asking and leaving that is watched for, once. */
export const harmful: readonly string[] = [
  '<script>pwned()</script>',
  '<img src=missing.png onerror=pwned()>',
  '<a href="javascript:pwned()">x</a>',
  '<div tabindex=0 onfocus=pwned()>x</div>',
  '<p onpointerover=pwned()>x</p>',
  '<details open ontoggle=pwned()><summary>x</summary></details>',
  '<style>@keyframes x {}</style><p style="animation: x 1ms" onanimationend=pwned()>x</p>',
  '<body onload=pwned()>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<button onclick="alert(1)">x</button>',
  '<svg onload=pwned()></svg>',
  '<img src=https://evil.example/a.png>',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<meta http-equiv=refresh content="0;url=/elsewhere">',
];

export type RawPages = { origin: string; paths: string[]; close(): void };

export async function serveRaw(vectors: readonly string[]): Promise<RawPages> {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': 'none',
  };
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, headers).end(`<!DOCTYPE html><title>x</title>${vectors[Number(url.slice(1))]}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a TCP port answers an object here, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, paths: vectors.map((_, index) => `/${index}`), close };
}
