/**
 * Replaces js-yaml in the Worker. gray-matter imports it on loading, but does not call it when it has engines
 * of its own.
 */

export function safeLoad(): never {
  throw new Error('Cannot read YAML: the engine for it is in front-matter.ts');
}

export { safeLoad as safeDump };
