/** A source of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, a period of 2^32 numbers. Good enough
 * to draw samples, and the same everywhere; not for secrets.
 *
 * @param seed Any finite number; its lowest 32 bits count. The same seed gives the same numbers.
 * @throws RangeError if the seed is not finite.
 */
export function createRandom(seed: number): Random {
  if (!Number.isFinite(seed)) {
    throw new RangeError(`createRandom: the seed is ${seed}; give a finite number`)
  }
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}
