export type Served = { status: number; policy: string | null; html: string };

/** The page at an address. Null for what is no HTML, or comes with headers that a browser would obey besides its policy. */
export async function htmlAt(address: string): Promise<Served | null> {
  const response = await fetch(address, { redirect: 'manual' });
  const { status, headers } = response;
  const html = await response.text();
  const isHtml = headers.get('content-type') === 'text/html; charset=utf-8';
  const isObeyed = ['location', 'refresh', 'set-cookie'].some((name) => headers.has(name));
  const hasLink = !/^(?:<[^>]*>; rel="alternate"; type="text\/markdown")?$/.test(headers.get('link') ?? '');
  if (!isHtml || isObeyed || hasLink) return null;
  return { status, html, policy: headers.get('content-security-policy') };
}
