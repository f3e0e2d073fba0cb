import { parsePattern } from '../../src/lexicon/pattern.ts'
import type { GrammarClass, LinkedSign, Pattern } from '../../src/lexicon-types.ts'
import type { CompiledLanguage, SignFind } from '../../src/matching/compile.ts'
import { compileLanguage } from '../../src/matching/compile.ts'
import type { LanguageData } from '../../src/text/language-data.ts'
import type { Linguist } from '../../src/text/linguist.ts'
import { tokenize } from '../../src/text/token.ts'
import type { Stretch } from '../../src/types.ts'
import type { SentenceSigns } from '../../src/voices/sentence-signs.ts'
import { readSentence } from '../../src/voices/sentence-signs.ts'

/** A small language with its signs: words by role and by class. */
export interface Tongue {
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly grammar: Readonly<Partial<Record<GrammarClass, string>>>
  readonly verbs: string
  readonly capitalizesNouns: boolean
}

const LINGUIST: Linguist = {
  formsOf: (word) => ({ norms: [], keys: [word] }),
  keysOf: (norm) => [norm],
  tags: [],
}

export const ENGLISH: Tongue = {
  roles: {
    expert: ['professor', 'professors', 'analyst', 'economist', 'former minister'],
    media: ['Reuters', 'newspaper'],
    official: ['minister', 'foreign minister', 'spokesman', 'spokesperson', 'ministry', 'president'],
    person: ['resident', 'residents'],
  },
  grammar: {
    pronoun: 'he she they it',
    complementizer: 'that whether',
    subordinator: 'because when',
    parenthesis: 'as',
    relative: 'who which whose',
    conjunction: 'and but',
    determiner: 'the a an his their',
    preposition: 'of in at on for to with about',
    genitive: 'of',
    adverb: 'also later then not',
    auxiliary: 'has had hasn was is will',
    infinitive: 'to',
  },
  capitalizesNouns: false,
  verbs: 'said says say added argued',
}

export const GERMAN: Tongue = {
  roles: {
    expert: ['Professor', 'Professorin', '*forscher', 'Ökonom'],
    media: ['*zeitung'],
    official: [
      '*minister',
      '*ministerium',
      '*ministeriums',
      '*sprecher',
      '*sprecherin',
      'Polizei',
      'Präsident',
    ],
  },
  grammar: {
    pronoun: 'er sie es',
    complementizer: 'dass ob',
    subordinator: 'weil als',
    parenthesis: 'wie',
    relative: 'der die das dem den',
    conjunction: 'und aber sowie',
    determiner: 'der die das des dem den ein eine einer eines einem einen',
    preposition: 'von vom in im am an auf aus bei mit nach zu zur laut für',
    genitive: 'des der eines einer',
    adverb: 'auch gestern heute sich zudem später',
    auxiliary: 'hat ist war wird',
    infinitive: 'zu',
    subjunctive: 'sei habe werde',
  },
  capitalizesNouns: true,
  verbs: 'sagte sagten erklärte erklärt mitteilte berichtete betonen betont',
}

function parse(source: string): Pattern {
  return parsePattern(source) as Pattern
}

function signsOf({ roles, grammar, verbs }: Tongue): readonly LinkedSign[] {
  const words = (list: string): readonly Pattern[] => list.split(' ').map(parse)
  return [
    ...Object.entries(roles).map(
      ([role, patterns]): LinkedSign => ({ kind: 'role', role, patterns: patterns.map(parse) }),
    ),
    ...Object.entries(grammar).map(
      ([name, list]): LinkedSign => ({ kind: 'grammar', class: name as GrammarClass, patterns: words(list) }),
    ),
    { kind: 'cue', form: 'verb', stance: 'neutral', patterns: words(verbs) },
  ]
}

/** Makes the function that reads one sentence, in which quote marks stand in pairs. */
export function createSentenceReader(tongue: Tongue): (text: string) => SentenceSigns {
  const data = { language: 'xx', name: 'Test', commonWords: [] } as unknown as LanguageData
  const compiled: CompiledLanguage = compileLanguage(
    data,
    [],
    { signs: signsOf(tongue), lists: new Map() },
    LINGUIST,
  )
  return (text) => {
    const tokens = tokenize(text)
    const marks = tokens.flatMap(({ norm }, at) => (/^["“”„]$/.test(norm) ? [at] : []))
    const quoted: Stretch[] = []
    for (let at = 0; at + 1 < marks.length; at += 2)
      quoted.push({ from: marks[at] as number, to: (marks[at + 1] as number) + 1 })
    const signs: SignFind[] = []
    const words = compiled.find(
      text,
      { start: 0, end: text.length, tokens },
      { opens: true, closes: true, quoted },
      { entry: () => undefined, sign: (find) => signs.push(find) },
    )
    return readSentence(text, tokens, { signs, words }, quoted, tongue.capitalizesNouns)
  }
}
