/** Words that hardly occur, always the same ones: a small generator stands in for chance. */
function words(seed) {
  const syllables = [
    'ba',
    'kel',
    'mo',
    'rin',
    'tu',
    'vas',
    'zo',
    'pel',
    'nu',
    'grim',
    'sha',
    'dok',
    'fi',
    'lup',
  ]
  let state = seed
  const next = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return () => Array.from({ length: 3 + next(3) }, () => syllables[next(syllables.length)]).join('')
}

/**
 * The source of a lexicon of `count` entries: of ten, four phrases, two single words, two gaps, a glob and a word
 * in all its forms; every tenth begins with a common word, so that the automaton has something to do.
 */
export function lexiconOf(language, count, category = 'synthetic', seed = 1) {
  const word = words(seed)
  const common = language === 'de' ? 'die' : 'the'
  const shapes = [
    () => `${word()} ${word()}`,
    () => `${word()} ${word()} ${word()}`,
    () => `${common} ${word()}`,
    () => `${word()} ${word()}`,
    () => word(),
    () => word(),
    () => `${word()} ..5 ${word()}`,
    () => `${word()} .. ${word()}`,
    () => `${word()}*`,
    () => `~${word()}`,
  ]
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `entry-${i}`,
    pattern: shapes[i % shapes.length](),
  }))
  return JSON.stringify({ language, category, bias: -3, entries })
}
