/** The tools, in the order in which models read them. */

import type { Tool } from '../tool.ts';
import { check } from './check.ts';
import { deleteFile } from './delete.ts';
import { edit } from './edit.ts';
import { fetchResult } from './fetch.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { read } from './read.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { uploadUrl } from './upload-url.ts';
import { restore, versions } from './versions.ts';
import { write } from './write.ts';

const all = [
  ...[site, search, list, read, edit, write, check, versions, restore, move, deleteFile],
  ...[uploadUrl, fetchResult],
];

export const tools: ReadonlyMap<string, Tool> = new Map(all.map((tool) => [tool.name, tool]));
