/** The page in this language: a script of its own, beside the one that all share. */

import { start } from '../page.ts';
import { english } from './english.ts';

start(english, 'en');
