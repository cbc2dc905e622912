/** The page in this language: a script of its own, beside the one that all share. */

import { start } from '../page.ts';
import { arabic } from './arabic.ts';

start(arabic, 'ar');
