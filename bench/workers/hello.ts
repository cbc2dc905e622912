/** The least that a Worker can do: what every other one is measured against. */

import { DurableObject } from 'cloudflare:workers';

export default { fetch: () => new Response('Hello, world') };

/** Bound but never called, so that this Worker starts with the same services around it as the site. */
export class Catalog extends DurableObject {}
