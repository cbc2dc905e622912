/** Numbers drawn without repetition, in order. https://gohugo.io/functions/collections/d/ */

import { unfit } from '../unfit.ts';
import type { List, Tools, Value } from '../value.ts';
import { countAt, intAt, type Row } from './function.ts';

const most = 1_000_000;

export const samples: readonly Row[] = [['collections.D', 3, 3, draw]];

/** So many whole numbers from 0 to below a limit; the same ones for the same seed. */
function draw(args: readonly Value[], { budget }: Tools): List {
  const [seed, count, limit] = [intAt(args, 0), countAt(args, 1), countAt(args, 2)];
  const areFit =
    [Number(seed), count, limit].every((number) => number >= 0) && Math.max(count, limit) <= most;
  if (!areFit) throw unfit(`Cannot draw numbers: seed, count and limit must be from 0, at most ${most}`);
  const drawn = Math.min(count, limit);
  budget.spend(drawn * 2);
  if (count > limit) return Array.from({ length: limit }, (_, at) => BigInt(at));
  return drawn === 0 ? [] : sample(drawn, limit, permutedCongruential(seed)).map(BigInt);
}

/** The generator of Go's `rand.NewPCG(seed, 0)`, as numbers from 0 to below 1. */
function permutedCongruential(seed: bigint): () => number {
  let state = BigInt.asUintN(128, seed << 64n);
  return () => {
    state = BigInt.asUintN(
      128,
      state * 0x2360ed051fc65da44385df649fccf645n + 0x5851f42d4c957f2d14057b7ef767814fn,
    );
    let high = state >> 64n;
    high ^= high >> 32n;
    high = BigInt.asUintN(64, high * 0xda942042e4dd58b5n);
    high ^= high >> 48n;
    high = BigInt.asUintN(64, high * ((state & 0xffff_ffff_ffff_ffffn) | 1n));
    return Number(BigInt.asUintN(53, high)) / 2 ** 53;
  };
}

/** Draws by skips: many are chosen by method A, few among many by method D. J. S. Vitter, 1987. */
function sample(count: number, limit: number, random: () => number): number[] {
  const chosen: number[] = [];
  let [left, among, last] = [count, limit, -1];
  const power = (base: number, exponent: number) => Math.exp(Math.log(base) * exponent);
  let v = power(random(), 1 / left);
  const take = (skipped: number) => {
    last += skipped + 1;
    chosen.push(last);
    among -= skipped + 1;
    left--;
  };
  while (left > 1 && 13 * left < among) {
    const room = among - left + 1;
    const inverse = 1 / (left - 1);
    let skipped: number;
    for (;;) {
      let x = among * (1 - v);
      skipped = Math.floor(x);
      while (skipped >= room) {
        v = power(random(), 1 / left);
        x = among * (1 - v);
        skipped = Math.floor(x);
      }
      const y = power((random() * among) / room, inverse);
      v = y * (1 - x / among) * (room / (room - skipped));
      if (v <= 1) break;
      if (among / (among - x) >= y * power(tail(left, among, skipped), inverse)) {
        v = power(random(), inverse);
        break;
      }
      v = power(random(), 1 / left);
    }
    take(skipped);
  }
  // The last one after method A needs a chance of its own.
  const isByMethodA = left > 1;
  while (left >= 2) take(skipOfMethodA(left, among, random()));
  take(Math.floor(among * (isByMethodA ? random() : v)));
  return chosen;
}

/** A quotient of factorials, which decides where the quick test of method D does not. */
function tail(left: number, among: number, skipped: number): number {
  const isLong = left - 1 > skipped;
  let [top, bottom] = [among - 1, isLong ? among - left : among - 1 - skipped];
  const end = isLong ? among - skipped : among - left + 1;
  let product = 1;
  for (let at = among - 1; at >= end; at--) product = (product * top--) / bottom--;
  return product;
}

function skipOfMethodA(left: number, among: number, chance: number): number {
  let skipped = 0;
  let rest = among;
  for (let quotient = (rest - left) / rest; quotient > chance; ) {
    skipped++;
    rest--;
    quotient = (quotient * (rest - left)) / rest;
  }
  return skipped;
}
