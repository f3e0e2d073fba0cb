import type { Extract } from '../../src/framing/passages.ts'
import type { Span, Speaker, Stance, Token, Voice, VoiceKind } from '../../src/types.ts'

/** Passages cut at blank lines, whose tokens are runs of letters and digits, and single marks. */
export function extractsOf(text: string): readonly Extract[] {
  return [...text.matchAll(/[^\n](?:(?!\n\n)[\s\S])*/g)].map(({ 0: passage, index }) => {
    const tokens = [...passage.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((found): Token => {
      const start = index + found.index
      const kind = /[\p{L}\p{N}]/u.test(found[0]) ? 'word' : 'mark'
      const end = start + found[0].length
      return { start, end, norm: found[0], kind, capitalized: false, spelling: 0 }
    })
    const span = { start: index, end: index + passage.length }
    return {
      ...span,
      sentences: [{ ...span, tokens }],
      words: tokens.filter(({ kind }) => kind === 'word').length,
    }
  })
}

/** Somebody, as in `official Wang Yi`, `expert` for one without a name. */
export function speaker(words: string): Speaker {
  const [role = '', ...name] = words.split(' ')
  return { span: null, name: name.join(' ') || null, role, named: name.length > 0 }
}

/** What `words` of the text say: the first stretch that reads so. It is announced by another such stretch, if any. */
export function said(
  text: string,
  words: string,
  by: string | null,
  {
    kind = 'reported',
    stance,
    cue,
  }: { readonly kind?: VoiceKind; readonly stance?: Stance; readonly cue?: string } = {},
): Voice {
  return {
    ...spanOf(text, words),
    kind,
    speaker: by === null ? null : speaker(by),
    cue:
      cue === undefined && stance === undefined
        ? null
        : { ...(cue === undefined ? NOWHERE : spanOf(text, cue)), stance: stance ?? 'neutral' },
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The first stretch of the text that reads so. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}
