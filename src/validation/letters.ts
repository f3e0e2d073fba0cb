import type { Span } from '../types.ts'

/** A text as its letters and digits: all that counts when stretches are compared, so that marks and spaces don't. */
export interface Letters {
  /** Letters in all. */
  readonly all: number
  /** 1 for every UTF-16 unit with which a letter or digit begins and which lies in one of the spans, else 0. */
  cover(spans: readonly Span[]): Uint8Array
  /** Letters in a span. */
  within(span: Span): number
  /** Letters that lie in both spans. */
  shared(one: Span, other: Span): number
}

/** Counts the letters and digits of a text. */
export function lettersOf(text: string): Letters {
  const counted = new Uint8Array(text.length)
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let at = index; at < index + run.length; at++) {
      const unit = text.charCodeAt(at)
      counted[at] = unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1
    }
  }
  const before = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    before[at + 1] = (before[at] as number) + (counted[at] as number)
  }
  const between = (start: number, end: number): number =>
    end <= start ? 0 : (before[end] as number) - (before[start] as number)
  return {
    all: before[text.length] as number,
    cover: (spans) => {
      const cover = new Uint8Array(text.length)
      for (const { start, end } of spans) {
        cover.set(counted.subarray(start, end), start)
      }
      return cover
    },
    within: ({ start, end }) => between(start, end),
    shared: (one, other) => between(Math.max(one.start, other.start), Math.min(one.end, other.end)),
  }
}

/** How many letters a cover holds; with another one, how many both hold. */
export function sizeOf(cover: Uint8Array, other: Uint8Array = cover): number {
  let size = 0
  for (let at = 0; at < cover.length; at++) {
    size += (cover[at] as number) & (other[at] as number)
  }
  return size
}
