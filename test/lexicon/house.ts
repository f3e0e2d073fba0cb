import type { Known } from '../../src/lexicon/check.ts'
import { readFolder } from '../../src/lexicon/folder.ts'
import { knownOf } from '../../src/lexicon/known.ts'
import type { CategoryInfo, LanguageContent, Lexicon } from '../../src/lexicon/lexicon.ts'

const commonWords = 'commonWords: [a, b, c, d, e, f, g, h, i, j]'

/** A small set of bundled files, so that tests do not depend on what is really bundled. */
export const sources: Readonly<Record<string, string>> = {
  'en/language.yaml': `language: en\nname: English\nlinguist: wink-eng-lite-web-model\n${commonWords}\n`,
  'en/lists.yaml': `language: en
lists:
  agency: [Xinhua, Reuters]
  outlet: [<agency>, =BBC]
  expert: [~expert, professor]
  view: [<expert> ~say]
roles:
  expert: [<expert>]
  person: [person]
cues:
  verb: { neutral: [~say], distancing: [~claim] }
guards: [is said to]
grammar:
  pronoun: [he, she]
`,
  'en/vocabulary.yaml': `language: en
vocabulary:
  rebuttal: { smear: 1, hype: 0.5 }
  expert: { analysis: 2 }
`,
  'en/rebuttal.yaml': `language: en
category: rebuttal
bias: -4
threshold: 0.6
lists:
  smear: [~smear]
entries:
  - { id: us-media, pattern: [US media, US press], weight: 2 }
  - <outlet> .. ~claim
  - <smear>
  - { breadth: true }
`,
  'en/expert.yaml': 'language: en\ncategory: expert\nentries: [<view>, <expert>]\n',
  'de/language.yaml': `language: de\nname: German\nstemmer: german\n${commonWords}\n`,
  'de/expert.yaml': 'language: de\ncategory: expert\nentries: [Experte]\n',
}

const folder = readFolder(
  Object.entries(sources).map(([file, source]) => ({ file, source })),
  new Map(),
)

export const contents: ReadonlyMap<string, LanguageContent> = new Map(
  folder.languages.map((data) => {
    const { language } = data
    const lists = folder.lists.find((one) => one.language === language) ?? {
      file: '',
      language,
      lists: [],
      signs: [],
    }
    const lexicons = folder.lexicons
      .filter(({ content }) => content.language === language)
      .map(({ file, content }) => ({ file, ...content }))
    const vocabulary = folder.vocabularies.find((one) => one.language === language) ?? {
      file: '',
      language,
      tables: [],
    }
    return [language, { data, lists, vocabulary, lexicons }]
  }),
)

export const bundledKnown: Known = new Map(
  [...contents].map(([language, { data, lists, lexicons }]) => [language, knownOf(data, lists, lexicons)]),
)

export const bundledLexicons: readonly Lexicon[] = folder.lexicons.map(({ file, content }) => ({
  language: content.language,
  category: content.category,
  file,
  content: null,
}))

export const bundledCategories: readonly CategoryInfo[] = []

export const loadBundledLanguage = async (language: string): Promise<LanguageContent | undefined> =>
  contents.get(language)
