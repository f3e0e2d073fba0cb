import { describe, expect, it } from 'vitest'
import { yamlPlaceOf } from '../../examples/playground/src/yaml-place.ts'

const placeOf = (text: string): readonly unknown[] => {
  const { path, key, typed } = yamlPlaceOf(text.split('\n'))
  return [path.join('.'), key, typed]
}

describe('the place where one types in YAML', () => {
  it.each([
    ['', ['', null, '']],
    ['lang', ['', null, 'lang']],
    ['language: e', ['', 'language', 'e']],
    ['language: en\nentries:\n  - pat', ['entries.-', null, 'pat']],
    ['entries:\n- pat', ['entries.-', null, 'pat']],
    ['entries:\n  - id: one\n    scope: pa', ['entries.-', 'scope', 'pa']],
    ['entries:\n  - id: one\n    # a note\n\n    sc', ['entries.-', null, 'sc']],
    ['entries:\n  - id: one\n  - id: two\n    voice:\n      ro', ['entries.-.voice', null, 'ro']],
    ['entries:\n  - voice:\n      role: exp', ['entries.-.voice', 'role', 'exp']],
    ['entries:\n  - { pattern: one, sc', ['entries.-', null, 'sc']],
    ['entries:\n  - { pattern: "one, two: three", scope: e', ['entries.-', 'scope', 'e']],
    ['entries:\n  - { voice: { role: exp', ['entries.-.voice', 'role', 'exp']],
    ['entries:\n  - { pattern: [one, two], sc', ['entries.-', null, 'sc']],
    ['entries:\n  - match: [one, tw', ['entries.-.match.-', null, 'tw']],
    ['lists:\n  own:\n    - one\n    - tw', ['lists.own.-', null, 'tw']],
    ['lists:\n  own:\n    items: [one]\n    ex', ['lists.own', null, 'ex']],
    ['entries:\n  - pattern: a [b] c', ['entries.-', 'pattern', 'a [b] c']],
    ['remove:\n  - one\nthre', ['', null, 'thre']],
    ['entries:\n  - match:\n      - A sentence.\n    no', ['entries.-', null, 'no']],
  ])('%j', (text, place) => {
    expect(placeOf(text)).toEqual(place)
  })
})
