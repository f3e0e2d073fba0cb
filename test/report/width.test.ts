import { describe, expect, it } from 'vitest'
import { displayWidth, graphemesOf } from '../../src/report/width.ts'

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Größe', 5],
    ['Gro\u0308ße', 5],
    ['中国', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['ｆｕｌｌ', 8],
    ['ﾊﾝｶｸ', 4],
    ['、。', 4],
    ['“”–…€', 5],
    ['✓', 1],
    ['☎', 1],
    ['☎\ufe0f', 2],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇩🇪', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['1\ufe0f\u20e3', 2],
    ['a\u200bb', 2],
    ['สวัสดี', 4],
    ['𠀀', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('graphemes', () => {
  it('keep a letter with its accents, and an emoji sequence, in one piece', () => {
    expect(graphemesOf('o\u0308👩‍👩‍👧x')).toEqual(['o\u0308', '👩‍👩‍👧', 'x'])
  })
})
