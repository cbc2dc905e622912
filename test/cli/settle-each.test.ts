import { describe, expect, it } from 'vitest';
import { Refusal, Unanswered } from '../../cli/failures.ts';
import { settleEach } from '../../cli/site/settle-each.ts';

const going = new AbortController().signal;

describe('settleEach()', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it('goes on after failures of single items', async () => {
    const act = async (item: number) => {
      if (item % 2 === 1) throw new Refusal(422, 'odd');
      return item;
    };
    const { done, failed, left, failure } = await settleEach(items, act, { stop: going });
    expect([done.length, failed.length, left, failure]).toEqual([25, 25, [], undefined]);
  });

  it('goes on after an item that is never answered', async () => {
    const act = async (item: number) => {
      if (item === 3) throw new Unanswered('busy');
    };
    const { done, failed, left, failure } = await settleEach(items, act, { stop: going });
    expect([done.length, failed.length, left, failure]).toEqual([49, 1, [], undefined]);
  });

  it('gives up when nothing is answered any more, and leaves the rest', async () => {
    const act = async () => {
      throw new Unanswered('busy');
    };
    const { done, failed, left, failure } = await settleEach(items, act, { stop: going });
    expect(failure?.message).toBe('busy');
    expect(done).toEqual([]);
    expect(failed.length + left.length).toBe(50);
    expect(left.length).toBeGreaterThan(40);
  });

  it('begins nothing new when it is stopped', async () => {
    const controller = new AbortController();
    const act = async (item: number) => {
      if (item === 20) controller.abort();
    };
    const { done, left } = await settleEach(items, act, { stop: controller.signal });
    expect(done.length + left.length).toBe(50);
    expect(left).toContain(49);
  });

  it('throws what nobody foresaw', async () => {
    const act = async () => {
      throw new TypeError('bug');
    };
    await expect(settleEach(items, act, { stop: going })).rejects.toThrow('bug');
  });
});
