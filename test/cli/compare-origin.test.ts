import { expect, test } from 'vitest';
import { withOneOrigin } from '../../cli/compare/one-origin.ts';
import { pageFacts, siteFacts } from './compare-facts.ts';

const page = pageFacts({
  path: '/a/',
  content: { text: 'See https://own.org/x', headings: [], links: ['https://own.org/x'], images: ['/y.png'] },
});

test.each([
  ['https://own.org/', 'https://example.org/x'],
  ['https://own.org', 'https://example.org/x'],
  ['/', 'https://own.org/x'],
  [undefined, 'https://own.org/x'],
])("a site's own address %s is the same in both programs", (baseurl, link) => {
  const { content } = withOneOrigin(siteFacts([page]), { baseurl }).pages.get('/a/') ?? {};
  expect(content).toMatchObject({ text: `See ${link}`, links: [link], images: ['/y.png'] });
});
