/** Reads a template of the owner's layouts, for those that only ask whether it can be read. */

export { parseTemplate } from '../templates/parse.ts';
