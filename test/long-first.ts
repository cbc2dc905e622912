import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first: begun last, they would run alone. */
const long = [
  'test/browser/pages.test.ts',
  'test/browser/hostile.test.ts',
  'test/cli/compare-corpus.test.ts',
  'test/cli/compare-truth.test.ts',
  'test/cli/push-failures.test.ts',
  'test/cli/push.test.ts',
  'test/cli/pull.test.ts',
  'test/process/power-cut.test.ts',
  'test/cli/compare-repairs.test.ts',
  'test/process/start.test.ts',
  'test/simulation/simulation.test.ts',
  'test/app/faults.test.ts',
  'test/render/hostile/markdown.test.ts',
  'test/app/move.test.ts',
  'test/app/hostile.test.ts',
  'test/simulation/bulk.test.ts',
  'test/app/hidden.test.ts',
  'test/catalog/hugo-places.test.ts',
  'test/app/languages-histories.test.ts',
  'test/content/post/hostile.test.ts',
];

/** The order in which files run: long ones first, all others as Vitest would. Projects stay apart: a runtime ends with its project. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const ofProject = sorted.filter((file) => file.project === project);
      const first = long.flatMap((name) => ofProject.filter(({ moduleId }) => moduleId.endsWith(name)));
      return [...new Set([...first, ...ofProject])];
    });
  }
}
