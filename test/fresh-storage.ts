/** Files share a runtime. What one leaves in storage is gone before the next; in tests of a site, before the next test. */

import { reset } from 'cloudflare:test';
import { afterAll, afterEach } from 'vitest';

afterEach(({ task }) => (/^test\/app\//.test(task.file.name) ? reset() : undefined));
afterAll(() => reset());
