import { openSite } from '../../src/hugo/open-site.ts';
import type { SiteServices } from '../../src/hugo/services.ts';
import { layoutFunctions } from '../../src/templates/functions/layout-functions.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runTemplate } from '../../src/templates/run.ts';
import { RunGlobals } from '../../src/templates/run-globals.ts';
import { rowsOf } from './rows-of.ts';
import { servicesOf } from './services-of.ts';
