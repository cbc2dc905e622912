/** The Hugo that tests compare with. What is expected was recorded from the version that is meant; of another one differences are only told. */

import { findHugo, hugoMeant } from '../../cli/compare/run-hugo.ts';

export const hugo = findHugo();

/** Says which Hugo is asked, or that there is none, and answers whether there is. */
export function hasHugo(about: string): boolean {
  if (!hugo) console.log(`There is no Hugo (.ci/get-hugo fetches it): ${about} not compared with it`);
  else if (isAnother()) {
    console.log(
      `Hugo ${hugo.version} is asked, not ${hugoMeant}: differences in ${about} are told, and fail nothing`,
    );
  }
  return hugo !== null;
}

/** Runs a comparison; where the Hugo is another one than is meant, what differs is printed. */
export function compared(name: string, compare: () => void): void {
  try {
    compare();
  } catch (error) {
    if (!isAnother()) throw error;
    console.log(
      `Differs from Hugo ${hugo?.version}: ${name}\n${error instanceof Error ? error.message : error}`,
    );
  }
}

function isAnother(): boolean {
  return hugo?.version !== hugoMeant;
}
