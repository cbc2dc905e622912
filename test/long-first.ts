import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first: begun last, they would run alone. */
const long = [
  'test/simulation/simulation.test.ts',
  'test/browser/hostile.test.ts',
  'test/browser/pages.test.ts',
  'test/app/faults.test.ts',
];

/** The order in which files run: long ones first, all others as Vitest would. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const first = long.flatMap((name) => others.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...new Set([...first, ...others])];
  }
}
