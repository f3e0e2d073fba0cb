import type { Stretch, Token } from '../types.ts'
import { isMark } from './noun-phrases.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** What tells names in a language. */
export interface NameData {
  /** Norms of the words that may stand in a name without a capital, such as `von`. */
  readonly particles: ReadonlySet<string>
  /** Norms of words that begin no name, though they may begin a sentence. */
  readonly commonWords: ReadonlySet<string>
}

/** Finds runs of capitalized words, with what joins them, that have no small word at their ends. */
export function capitalRuns(
  signs: SentenceSigns,
  data: NameData,
  from = 0,
  to: number = signs.tokens.length,
): Stretch[] {
  const runs: Stretch[] = []
  for (let at = from; at < to; at++) {
    if (!opensName(signs, data, at)) continue
    const end = runEnd(signs, data, at, to)
    runs.push({ from: at, to: end })
    at = end - 1
  }
  return runs
}

/** The part of a run of capitalized words behind the last of them that tells a role; `null` if nothing is left. */
export function nameInRun(signs: SentenceSigns, run: Stretch): Stretch | null {
  let { from } = run
  for (let at = run.from; at < run.to; at++) if (is(signs, at, Bit.role)) from = at + 1
  while (from < run.to && !signs.tokens[from]?.capitalized) from++
  return from < run.to ? { from, to: run.to } : null
}

/** The words of a name, as keys: what hyphens and apostrophes join is one. */
export function wordsOf({ tokens }: SentenceSigns, { from, to }: Stretch): readonly string[] {
  const words: string[] = []
  let end = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.norm === '.') continue
    if (token.start === end) words.push(`${words.pop() ?? ''}${token.norm}`)
    else words.push(token.norm)
    end = token.end
  }
  return words
}

function opensName(signs: SentenceSigns, { commonWords }: NameData, at: number): boolean {
  const token = signs.tokens[at] as Token
  return token.capitalized && !commonWords.has(token.norm) && !is(signs, at, Bit.determiner | Bit.pronoun)
}

/** Where a run of capitalized words ends, without a genitive `'s`. */
function runEnd(signs: SentenceSigns, { particles }: NameData, from: number, to: number): number {
  const { tokens } = signs
  let end = from + 1
  for (let at = end; at < to; at++) {
    const token = tokens[at] as Token
    if (token.capitalized) {
      end = at + 1
      continue
    }
    if (token.kind === 'word' ? !isParticle(signs, particles, at) : !isInside(signs, at)) break
  }
  return end
}

function isParticle(signs: SentenceSigns, particles: ReadonlySet<string>, at: number): boolean {
  return particles.has((signs.tokens[at] as Token).norm) && !is(signs, at, Bit.conjunction)
}

/** Whether a mark joins the words of a name: *Al-Amin*, *O'Neill*, *J. Poe*. */
function isInside(signs: SentenceSigns, at: number): boolean {
  const { tokens } = signs
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  const token = tokens[at]
  if (!left || !right || left.end !== token?.start) return false
  if (isMark(signs, at, '.')) return left.end - left.start <= 4 && left.capitalized && right.capitalized
  return (isMark(signs, at, '-') || isMark(signs, at, "'")) && right.start === token.end && right.norm !== 's'
}
