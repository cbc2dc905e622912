import { expect, it } from 'vitest';
import { entityTree } from '../../src/html/entity-tree.ts';
import { readEntities } from './read-entities.ts';

it('our tree of entities has the names, characters and missing semicolons of the one that it replaces', () => {
  const packages = readEntities();
  expect(packages).toHaveLength(2125);
  expect(packages).toContainEqual({ name: 'amp', character: '&', isLegacy: true });
  expect(packages).toContainEqual({ name: 'NotEqualTilde', character: '≂̸', isLegacy: false });
  expect(readEntities(entityTree())).toEqual(packages);
});
