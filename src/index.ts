import { DurableObject, WorkerEntrypoint } from 'cloudflare:workers';

export class Catalog extends DurableObject {}

export default class extends WorkerEntrypoint {
  override async fetch(): Promise<Response> {
    return new Response('Platen');
  }
}
