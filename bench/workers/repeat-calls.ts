/** How many calls are under way at a time. */
const atOnce = 16;

/** `GET …?calls=1000` makes so many calls of a catalog inside of one request; null for other requests. */
export function repeatCalls({ url }: Request, call: () => Promise<unknown>): Promise<Response> | null {
  const count = Number(new URL(url).searchParams.get('calls'));
  return count > 0 ? repeat(count, call) : null;
}

async function repeat(count: number, call: () => Promise<unknown>): Promise<Response> {
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return new Response('called');
}
