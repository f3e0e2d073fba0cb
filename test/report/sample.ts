import { countVoices } from '../../src/framing/speech.ts'
import { voicesProfileOf } from '../../src/framing/voices-profile.ts'
import type {
  Analysis,
  CategoryProfile,
  Evidence,
  Passage,
  Profile,
  ProfileCounts,
  Stance,
  Tag,
  Voice,
  VoiceKind,
} from '../../src/types.ts'
import { extractsOf } from '../framing/said.ts'

/** An analysis made by hand: passages given as text, and what was found in them by its words. */
export interface SamplePassage {
  readonly text: string
  readonly found?: readonly {
    readonly category: string
    readonly entry: string
    readonly words?: string
    readonly weight: number
    readonly kind?: Evidence['kind']
  }[]
}

/** A voice by its words, all of which stand in the text: what is said, the cue, the mention of the speaker. */
export interface SampleVoice {
  readonly said: string
  readonly by?: string
  readonly name?: string
  readonly role?: string
  readonly kind?: VoiceKind
  readonly cue?: string
  readonly stance?: Stance
}

const sampleCategories: readonly string[] = ['state-narrative', 'expert-commentary']
const bias = -2

export function sampleAnalysis(
  samples: readonly SamplePassage[],
  title?: string,
  spoken: readonly SampleVoice[] = [],
): Analysis {
  const head = title === undefined ? '' : `${title}\n\n`
  const text = head + samples.map((sample) => sample.text).join('\n\n')
  let start = head.length
  const passages = samples.map((sample): Passage => {
    const passage = samplePassage(sample, text, start)
    start = passage.end + 2
    return passage
  })
  const span = title === undefined ? {} : { title: { start: 0, end: title.length } }
  const voices = spoken.map((voice) => sampleVoice(voice, text))
  const inside = extractsOf(text).filter((extract) => extract.start >= head.length)
  const profile = profileOfPassages(passages, countVoices(voices, inside))
  return { text, language: 'en', ...span, passages, voices, profile }
}

function sampleVoice(
  { said, by, name, role = 'person', kind = 'reported', cue, stance = 'neutral' }: SampleVoice,
  text: string,
): Voice {
  const find = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” is not in the text`)
    return { start, end: start + words.length }
  }
  return {
    ...find(said),
    kind,
    speaker:
      by === undefined && name === undefined
        ? null
        : {
            span: by === undefined ? null : find(by),
            name: name ?? null,
            role,
            named: name !== undefined,
          },
    cue: cue === undefined ? null : { ...find(cue), stance },
  }
}

function samplePassage({ text: own, found = [] }: SamplePassage, text: string, start: number): Passage {
  const evidence = sampleCategories.flatMap((category): Evidence[] => [
    { category, kind: 'bias', entry: 'bias', span: null, value: 1, weight: bias, contribution: bias },
    ...found
      .filter((find) => find.category === category)
      .map(({ entry, words, weight, kind = 'entry' }): Evidence => {
        const inside = words === undefined ? -1 : own.indexOf(words)
        const at = words === undefined ? -1 : inside >= 0 ? start + inside : text.indexOf(words)
        const span = words === undefined ? null : { start: at, end: at + words.length }
        return { category, kind, entry, span, value: 1, weight, contribution: weight }
      }),
  ])
  const scores: Record<string, number> = {}
  const tags: Tag[] = []
  for (const category of sampleCategories) {
    const sum = evidence
      .filter((each) => each.category === category)
      .reduce((s, each) => s + each.contribution, 0)
    const score = 1 / (1 + Math.exp(-sum))
    scores[category] = score
    if (sum >= 0) tags.push({ category, score, margin: sum })
  }
  tags.sort((a, b) => b.margin - a.margin)
  const words = own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return {
    start,
    end: start + own.length,
    category: tags[0]?.category ?? null,
    scores,
    tags,
    certainty: tags[0]?.margin ?? 1,
    uncertain: (tags[0]?.margin ?? 1) < 0.7,
    evidence,
    words,
  }
}

/** Shares and counts as the real profile has them; without the integers of categories and entries, which no renderer reads. */
function profileOfPassages(passages: readonly Passage[], voices: ProfileCounts['voices']): Profile {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0)
  const part = (category: string | null): CategoryProfile => {
    const own = passages.filter((passage) => passage.category === category)
    const ownWords = own.reduce((sum, passage) => sum + passage.words, 0)
    return {
      passages: own.length,
      words: ownWords,
      share: words === 0 ? 0 : ownWords / words,
      tagged: passages.filter((passage) => passage.tags.some((tag) => tag.category === category)).length,
      meanScore: 0,
    }
  }
  const categories = Object.fromEntries(sampleCategories.map((category) => [category, part(category)]))
  const doubtful = passages.filter(({ uncertain }) => uncertain)
  const doubtfulWords = doubtful.reduce((sum, passage) => sum + passage.words, 0)
  const dominant = sampleCategories.find((category) => (categories[category]?.words ?? 0) > 0) ?? null
  const found = passages.flatMap((passage) => passage.evidence.filter((each) => each.kind !== 'bias'))
  const entries = found.map(({ category, entry, contribution }) => ({
    category,
    entry,
    contribution,
    passages: 1,
  }))
  const counts = {
    texts: 1,
    passages: passages.length,
    words,
    categories: {},
    untagged: { passages: 0, words: 0 },
    uncertain: { passages: 0, words: 0 },
    entries: {},
    voices,
  }
  return {
    texts: 1,
    passages: passages.length,
    words,
    categories,
    untagged: part(null),
    uncertain: {
      passages: doubtful.length,
      words: doubtfulWords,
      share: words === 0 ? 0 : doubtfulWords / words,
    },
    dominant,
    diversity: 0.5,
    entries: entries.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    voices: voicesProfileOf(counts),
    counts,
  }
}
