import * as v from 'valibot'
import { tokenize } from '../text/token.ts'
import type { Check, Known } from './check.ts'
import { asObject, createCheck } from './check.ts'
import type { ReadContent } from './content.ts'
import type { VocabularyContent } from './lexicon.ts'
import type { Path } from './place.ts'
import { isReservedName } from './plain.ts'
import { EXPECTED_WEIGHT, VocabularySchema, wordWeight } from './schema.ts'
import { readData } from './yaml.ts'

/** So many words a category may have. */
const MOST_WORDS = 20_000

/** The mappings whose keys are words lie under `vocabulary`, then under a category. */
const WORDS_AT = 2

/** Learned words; the language is there even if there are faults, so that a second file for it is noticed. */
export interface ReadVocabulary extends ReadContent<VocabularyContent> {
  readonly language: string | undefined
}

/** Reads the learned words of a language. Categories may be of any name: what no lexicon asks for is of no account. */
export function readVocabulary(source: string, file: string, known: Known): ReadVocabulary {
  const data = readData(source, VocabularySchema, { file, wordsAt: WORDS_AT })
  if (data.draft === undefined) return { content: null, faults: data.faults, language: undefined }
  const draft = asObject(data.draft)
  const check = createCheck(data, draft, known)
  const tables = Object.entries(asObject(draft.vocabulary)).map(([category, words]) => ({
    category,
    words: readWords(check, asObject(words), ['vocabulary', category]),
  }))
  const faults = [...data.faults, ...check.faults]
  const language = typeof draft.language === 'string' ? draft.language : undefined
  const isRight = faults.length === 0 && data.value !== undefined
  return {
    content: isRight ? { file, language: data.value.language, tables } : null,
    faults,
    language,
  }
}

function readWords(
  check: Check,
  table: Readonly<Record<string, unknown>>,
  path: Path,
): readonly (readonly [string, number])[] {
  const words = Object.entries(table)
  if (words.length > MOST_WORDS) {
    check.report(path, `expected at most ${MOST_WORDS} words, found ${words.length}`, {
      key: true,
      hint: 'keep the heaviest',
    })
    return []
  }
  /** By norm: the word as it is written. */
  const seen = new Map<string, string>()
  return words.flatMap(([word, weight]) => {
    const at = [...path, word]
    const norm = normOfWord(word)
    if (norm === null) {
      check.report(at, `expected one word of letters, found \`${word}\``, {
        key: true,
        hint: 'hyphens and apostrophes part words, and numbers are none',
      })
      return []
    }
    const earlier = seen.get(norm)
    if (earlier !== undefined) {
      const { line } = check.placeOf([...path, earlier])
      check.report(at, `\`${word}\` is the same word as \`${earlier}\` in line ${line}`, {
        key: true,
        hint: 'capitals are of no account, and ß is ss; keep one of them',
      })
      return []
    }
    seen.set(norm, word)
    // Valibot passes over words that are called as what objects inherit.
    if (isReservedName(word) && !v.is(wordWeight, weight)) check.report(at, EXPECTED_WEIGHT)
    return typeof weight === 'number' ? [[norm, weight]] : []
  })
}

/** How a text compares them; `null` if it isn't exactly one word. */
function normOfWord(word: string): string | null {
  const [token, more] = tokenize(word)
  const isWhole = token?.kind === 'word' && !more && token.start === 0 && token.end === word.length
  return isWhole ? token.norm : null
}
