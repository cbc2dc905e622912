/** Whether a file or folder of this name is left out, with all that is in it: dot files, packages, and what editors and systems drop. */
export function isIgnored(name: string): boolean {
  if (name === '.well-known') return false;
  return name.startsWith('.') || names.has(name) || /~$|\.sw[a-p]$|^#.*#$/.test(name);
}

const names = new Set(['node_modules', 'Thumbs.db', 'desktop.ini']);
