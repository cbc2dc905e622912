/** The official clients and the conformance suite of the Model Context Protocol, installed among the judges. */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeFolder } from './running-site.ts';

const installed = resolve(import.meta.dirname, '../judges/node_modules/@modelcontextprotocol');

export const hasJudges = existsSync(installed);
if (!hasJudges)
  console.log('The judges of the Model Context Protocol are not installed: npm ci --prefix test/judges');

export type ToolResult = {
  isError?: boolean;
  content: { text: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: tests read any value
  structuredContent?: any;
};

/** The part of both clients that the tests use. */
export type Client = {
  connect(transport: object): Promise<void>;
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: { name: string; arguments: object }): Promise<ToolResult>;
  getServerVersion(): { name: string } | undefined;
  close(): Promise<void>;
};

type Package = {
  Client: new (about: object, options: object) => Client;
  StreamableHTTPClientTransport: new (url: URL, options: object) => object;
};

/** A client of one era, signed in by a header as its users configure it. */
export async function connect(era: '2025' | '2026', url: string, token: string): Promise<Client> {
  const files =
    era === '2026'
      ? ['client/dist/index.mjs']
      : ['sdk/dist/esm/client/index.js', 'sdk/dist/esm/client/streamableHttp.js'];
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(installed, file)).href)));
  const { Client, StreamableHTTPClientTransport }: Package = Object.assign({}, ...modules);
  const options = era === '2026' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {};
  const client = new Client({ name: 'test', version: '1' }, options);
  const headers = { Authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  return client;
}

/** Tools of ours that do what the suite asks of its own. */
const standIns: Readonly<Record<string, { name: string; arguments: object }>> = {
  test_simple_text: { name: 'site', arguments: {} },
  test_error_handling: { name: 'read', arguments: { key: 'none.md' } },
};

export type TokenProxy = { url: string; stop(): void };

/** The suite sends no token and knows no tool of ours: this proxy adds them. All else stays as it is. */
export async function startProxy(origin: string, path: string, token: string): Promise<TokenProxy> {
  const { hostname, port } = new URL(origin);
  const server = createServer(async (asked, reply) => {
    const { body, headers } = translated(await textOf(asked), asked.headers);
    const sent = { ...headers, authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) };
    const target = {
      host: hostname,
      port,
      path: asked.url,
      method: asked.method,
      headers: sent,
      setHost: false,
    };
    request(target, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: own } = server.address() as AddressInfo;
  return { url: `http://localhost:${own}${path}`, stop: () => server.close() };
}

async function textOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function translated(body: string, headers: IncomingMessage['headers']) {
  const named = Object.keys(standIns).find((name) => body.includes(`"${name}"`));
  const standIn = named === undefined ? undefined : standIns[named];
  if (standIn === undefined) return { body, headers };
  const message = JSON.parse(body);
  const params = { ...message.params, ...standIn };
  const renamed = headers['mcp-name'] === undefined ? headers : { ...headers, 'mcp-name': standIn.name };
  return { body: JSON.stringify({ ...message, params }), headers: renamed };
}

type Check = { id: string; status: string; errorMessage?: string };

/** All checks of one scenario of the suite. */
export async function conform(url: string, scenario: string, version: string): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'platen-mcp-'));
  try {
    const program = join(installed, 'conformance/dist/index.js');
    const args = ['server', '--url', url, '--scenario', scenario, '--spec-version', version, '-o', folder];
    await new Promise((done) => spawn(process.execPath, [program, ...args]).on('exit', done));
    const [run = ''] = readdirSync(folder);
    return JSON.parse(readFileSync(join(folder, run, 'checks.json'), 'utf8'));
  } finally {
    removeFolder(folder);
  }
}
