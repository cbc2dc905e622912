/** Sends messages to the door for agents, as a client of either era. */

import { expect } from 'vitest';
import { type Site, tokens, type Visit } from './visitor.ts';

export const door = '/_platen/mcp';

export type Era = 'modern' | 'legacy';

export type Sent = { token?: string | null; era?: Era; headers?: Record<string, string>; path?: string };

const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** One request as the protocol has it. */
export async function send(
  site: Site,
  method: string,
  params: Record<string, unknown> = {},
  { token = tokens.author, era = 'modern', headers = {}, path = door }: Sent = {},
): Promise<Visit> {
  const isModern = era === 'modern';
  const name = typeof params['name'] === 'string' ? { 'Mcp-Name': params['name'] } : {};
  return post(
    site,
    { jsonrpc: '2.0', id: 7, method, params: isModern ? { ...params, _meta: meta } : params },
    {
      ...(isModern
        ? { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method, ...name }
        : { 'MCP-Protocol-Version': '2025-06-18' }),
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    path,
  );
}

export function post(
  site: Site,
  message: unknown,
  headers: Record<string, string> = {},
  path: string = door,
): Promise<Visit> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return site.visit(path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...headers,
    },
  });
}

export type Called = {
  isError: boolean;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read any value
  value: any;
};

/** Calls a tool, and checks that the result has the form that its schema names. */
export async function call(
  site: Site,
  name: string,
  args: Record<string, unknown> = {},
  sent: Sent = {},
): Promise<Called> {
  const { status, json } = await send(site, 'tools/call', { name, arguments: args }, sent);
  expect([status, json.error], JSON.stringify(json)).toEqual([200, undefined]);
  const { content, structuredContent, isError = false } = json.result;
  if (!isError) expect(JSON.parse(content[0].text)).toEqual(structuredContent);
  return { isError, text: content[0].text, value: structuredContent };
}
