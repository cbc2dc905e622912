/**
 * Renders one post many times in one request. Inside a request the clock stands still, so the CPU time of
 * the whole process is read from outside, before and after. `?stage=` says how far each round goes,
 * `?rounds=` how many there are.
 */

import { renderPage } from '../../src/theme/theme.tsx';
import { parseStage, runStage } from '../stages.ts';

export { Catalog } from './hello.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const stage = parseStage(searchParams.get('stage'));
    const characters = runStage(stage, await request.text(), Number(searchParams.get('rounds')), renderPage);
    return Response.json({ characters });
  },
};
