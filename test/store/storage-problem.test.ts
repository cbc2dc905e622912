import { expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { storageProblem } from '../../src/store/storage-problem.ts';

test.each([
  ['put: Reduce your concurrent request rate for the same object. (10058)', 'too-many-requests'],
  ['KV PUT failed: 429 Too Many Requests', 'too-many-requests'],
  ['put: We encountered an internal error. Please try again. (10001)', 'storage-failed'],
  ['head: Service unavailable (10043)', 'storage-failed'],
  ['KV GET failed: 503 Service Temporarily Unavailable', 'storage-failed'],
  ['Network connection lost.', 'storage-failed'],
  ['it took 14290 ms', 'storage-failed'],
  ['', 'storage-failed'],
])('storageProblem() maps "%s" to %s', (message, type) => {
  const error = new Error(message);
  const problem = storageProblem('store', 'posts/a.md', error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem.type).toBe(type);
  expect(problem.message).toMatch(/^Cannot store "posts\/a\.md": /);
  expect(problem.cause).toBe(error);
});

test('storageProblem() tells nothing of the platform but the key', () => {
  const problem = storageProblem('read', 'a.md', new Error('account 1234 bucket secret-name (10001)'));
  expect(JSON.stringify({ ...problem, message: problem.message, cause: null })).not.toMatch(/1234|secret/);
});

test('storageProblem() passes a Problem on', () => {
  const problem = new Problem('too-large', 'Cannot store "a": it must be smaller');
  expect(storageProblem('store', 'a', problem)).toBe(problem);
});

test('storageProblem() takes whatever was thrown', () => {
  expect(storageProblem('list', '', 'text').type).toBe('storage-failed');
  expect(storageProblem('list', '', undefined).type).toBe('storage-failed');
});
