import type { Document, Input, Paragraph, Token } from '../types.ts'
import { detectLanguage, type LanguageFinding } from './language.ts'
import type { LanguageData } from './language-data.ts'
import { findParagraphs, toParagraph } from './paragraph.ts'
import { splitSentences } from './sentence.ts'
import { rulesOf } from './sentence-rules.ts'
import { tokenize } from './token.ts'

/** How a text is cut. */
export interface SegmentOptions {
  /** Code of the language, which must be among those known. By default it is found in the text. */
  readonly language?: string | undefined
}

const SEPARATOR = '\n\n'

/**
 * Cuts a text into paragraphs, sentences and tokens. Every character that is not space lies in exactly one token,
 * every token in one sentence, every sentence in one paragraph (or in the title).
 *
 * - A string has no title. Its paragraphs end at blank lines; if there are none, at line breaks; if there are none
 *   either, every sentence is a paragraph.
 * - Given paragraphs are kept one to one; an empty one has no sentences and no length. A title that is
 *   blank (or `null`, as JSON says it) is no title.
 *
 * @throws TypeError if the input is neither a string nor `{ title?, paragraphs }`.
 * @throws RangeError if the language asked for is not among `languages`.
 */
export function segment(
  input: Input,
  languages: readonly LanguageData[],
  options: SegmentOptions = {},
): Document {
  checkInput(input)
  const given = options.language === undefined ? undefined : languageOf(options.language, languages)
  const { text, parts, titled } = layOut(input)
  const tokens = tokenize(text)
  const finding: LanguageFinding = given ? { language: given.language } : detectLanguage(tokens, languages)
  const rules = rulesOf(given ?? languages.find((data) => data.language === finding.language) ?? null)
  const paragraphs = parts === null ? cutString(text, tokens, rules) : cutParts(text, tokens, parts, rules)
  const { language, reason } = finding
  return {
    text,
    language,
    ...(reason === undefined ? {} : { reason }),
    ...(titled ? { title: paragraphs[0] as Paragraph } : {}),
    paragraphs: titled ? paragraphs.slice(1) : paragraphs,
  }
}

/** The text, and where its title and paragraphs lie in it; `null` for a plain string. */
function layOut(input: Input): {
  readonly text: string
  readonly parts: readonly { readonly start: number; readonly end: number }[] | null
  readonly titled: boolean
} {
  if (typeof input === 'string') return { text: input, parts: null, titled: false }
  const titled = (input.title ?? '').trim() !== ''
  const pieces = titled ? [input.title as string, ...input.paragraphs] : input.paragraphs
  let start = 0
  const parts = pieces.map((piece) => {
    const part = { start, end: start + piece.length }
    start = part.end + SEPARATOR.length
    return part
  })
  return { text: pieces.join(SEPARATOR), parts, titled }
}

function cutString(text: string, tokens: readonly Token[], rules: ReturnType<typeof rulesOf>): Paragraph[] {
  const { ranges, broken } = findParagraphs(text, tokens)
  if (!broken) return splitSentences(text, tokens, rules).map((sentence) => toParagraph([sentence], 0))
  return ranges.map(({ from, to }) => toParagraph(splitSentences(text, tokens.slice(from, to), rules), 0))
}

function cutParts(
  text: string,
  tokens: readonly Token[],
  parts: readonly { readonly start: number; readonly end: number }[],
  rules: ReturnType<typeof rulesOf>,
): Paragraph[] {
  let from = 0
  return parts.map(({ start, end }) => {
    let to = from
    while (to < tokens.length && (tokens[to] as Token).start < end) to += 1
    const sentences = splitSentences(text, tokens.slice(from, to), rules)
    from = to
    return toParagraph(sentences, start)
  })
}

function languageOf(language: string, languages: readonly LanguageData[]): LanguageData {
  const data = languages.find((one) => one.language === language)
  if (data !== undefined) return data
  const known = languages.map((one) => one.language).join(', ')
  throw new RangeError(
    `analyze: no lexicon for language ${JSON.stringify(language)}; there are ${known === '' ? 'none' : known}`,
  )
}

function checkInput(input: unknown): asserts input is Input {
  if (typeof input === 'string') return
  const what = 'pass a string or { title?, paragraphs }'
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new TypeError(`analyze: ${nameOf(input)} is not a text; ${what}`)
  }
  const { title, paragraphs } = input as Record<string, unknown>
  if (title !== undefined && title !== null && typeof title !== 'string') {
    throw new TypeError(`analyze: the title is ${nameOf(title)}, not a string; ${what}`)
  }
  if (!Array.isArray(paragraphs)) {
    throw new TypeError(`analyze: the paragraphs are ${nameOf(paragraphs)}, not a list of strings; ${what}`)
  }
  const wrong = Array.from(paragraphs).findIndex((paragraph) => typeof paragraph !== 'string')
  if (wrong >= 0) {
    throw new TypeError(`analyze: paragraph ${wrong} is ${nameOf(paragraphs[wrong])}, not a string; ${what}`)
  }
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
