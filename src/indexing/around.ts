import type { ParentSection } from '../content/post/sections.ts';
import type { RecordSettings } from '../content/site/settings-used.ts';

/** The settings and sections for describing a file. */
export type Around = { site: RecordSettings; parents: readonly ParentSection[] };
