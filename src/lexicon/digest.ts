/**
 * The SHA-256 digest (FIPS 180-4) of a text in UTF-8, 32 bytes. The platform's own is asynchronous, and browsers keep it
 * from pages that were opened from a disk.
 */
function digestOf(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const state = Uint32Array.from(ROOTS.initial)
  const padded = new Uint8Array((bytes.length + 72) & ~63)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const schedule = new Uint32Array(64)
  for (let at = 0; at < padded.length; at += 64) {
    for (let word = 0; word < 16; word++) schedule[word] = view.getUint32(at + 4 * word)
    expand(schedule)
    compress(state, schedule)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [at, word] of state.entries()) digest.setUint32(4 * at, word)
  return new Uint8Array(digest.buffer)
}

/** The digest as 64 hexadecimal digits. */
export function hexDigestOf(text: string): string {
  return Array.from(digestOf(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The digest in base64, as content security policies want it. */
export function base64DigestOf(text: string): string {
  return btoa(String.fromCharCode(...digestOf(text)))
}

/** The first bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const ROOTS = rootsOfPrimes()

function rootsOfPrimes(): { readonly initial: readonly number[]; readonly rounds: Uint32Array } {
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number++)
    if (primes.every((prime) => number % prime > 0)) primes.push(number)
  const fraction = (root: number): number => ((root - Math.floor(root)) * 0x100000000) >>> 0
  return {
    initial: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    rounds: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  }
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

function expand(schedule: Uint32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = schedule[at - 15] as number
    const late = schedule[at - 2] as number
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    schedule[at] = (schedule[at - 16] as number) + small + (schedule[at - 7] as number) + large
  }
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let round = 0; round < 64; round++) {
    const chosen = (e & f) ^ (~e & g)
    const first =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        chosen +
        (ROOTS.rounds[round] as number) +
        (schedule[round] as number)) |
      0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word
}
