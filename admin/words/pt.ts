/** The page in this language: a script of its own, beside the one that all share. */

import { start } from '../page.ts';
import { portuguese } from './portuguese.ts';

start(portuguese, 'pt');
