/** The page in this language: a script of its own, beside the one that all share. */

import { start } from '../page.ts';
import { japanese } from './japanese.ts';

start(japanese, 'ja');
