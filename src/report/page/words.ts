/** What the page says, in one language. `$1`, `$2` stand for what is put in. */
export interface Words {
  readonly [key: string]: string
}

const en: Words = {
  decimal: '.',
  report: 'Framing report',
  articles: 'Articles',
  article: 'Article',
  unknownLanguage: 'language unknown',
  passages: '$1 passages',
  passage: 'Passage $1',
  words: '$1 words',
  uncertainCount: '$1 uncertain',
  profile: 'Profile',
  category: 'Category',
  share: 'Share of the words',
  passageCount: 'Passages',
  alsoTagged: 'Also tagged',
  meanScore: 'Mean score',
  noTag: 'no tag',
  uncertain: 'uncertain',
  uncertainHint: 'Uncertain: less than .7 log-odds from another choice.',
  strip: 'The article from beginning to end',
  stripHint: 'Each field is a passage, as wide as it has words; choose one to go there.',
  show: 'Show',
  filterHint: 'Passages without a chosen category fade.',
  keys: 'Keys: ↑ ↓ go from passage to passage, ← → from category to category, Esc closes the sum.',
  legend:
    'Underlined: evidence, in the style of its category. Tinted: what somebody says. ▲ vouched for, ▽ kept at a distance.',
  endorsing: 'vouched for',
  distancing: 'kept at a distance',
  direct: 'Direct',
  sum: 'The sum',
  sumFor: 'How the score came about',
  chooseOne: 'Choose a passage to see what led to its tag, entry by entry.',
  close: 'Close',
  entry: 'Evidence',
  contribution: 'Log-odds',
  bias: 'bias: nothing found yet',
  breadth: 'breadth of the evidence',
  smaller: '$1 smaller ones',
  total: 'Sum',
  threshold: 'Threshold',
  score: 'Score',
  tagged: 'tagged',
  notTagged: 'not tagged',
  above: 'above',
  inTitle: 'in the title',
  speakers: 'Who speaks',
  speaker: 'Speaker',
  role: 'Role',
  narration: 'nobody: the text itself',
  voices: 'Voices',
  noVoices: 'Nobody is heard but the text itself.',
  untagged: 'Not tagged',
  untaggedHint: 'Passages without a tag, those nearest to one first.',
  nearest: 'Nearest category',
  missing: 'Score and threshold',
  begins: 'Begins',
  none: 'Every passage is tagged.',
  further: 'And $1 more that came less near.',
  made: 'How this came about',
  version: 'framelex $1',
  unitparagraph: 'Passages are paragraphs.',
  unitsentence: 'Passages are sentences.',
  lexicon: 'Lexicon',
  entries: 'Entries',
  hash: 'Hash',
  signs: 'language and voices',
  methods: 'For the methods section',
  noScript: 'Without scripts, the sums behind the tags are not shown; everything else is.',
  'role official': 'official',
  'role expert': 'expert',
  'role media': 'media',
  'role party': 'party',
  'role company': 'company',
  'role witness': 'witness',
  'role collective': 'unnamed group',
  'role association': 'association',
  'role person': 'person',
  comparison: 'Comparison',
  outlet: 'Outlet',
  articleCount: '$1 articles',
  sharesHint:
    'Shares of the words, with 95% intervals by bootstrap over articles. Ordered by share; the axis is the same everywhere.',
  twoHint: 'Shares of the words, with 95% intervals by bootstrap over articles. ● $1, ○ $2.',
  noInterval: 'A dot without a line: too few articles, or all alike, to tell an interval.',
  difference: 'Difference, $1 less $2, in percentage points',
  differenceOf: 'Difference',
  figures: 'The figures',
  typicalOf: 'More in $1',
  typicalEntries: 'Entries that make the difference',
  typicalSpeakers: 'Speakers that make the difference',
  entriesHint:
    'Passages in which an entry was found and its category tagged. z: difference of log-odds with an informative Dirichlet prior over its standard deviation (Monroe et al. 2008); in bold where it is beyond 2.',
  speakersHint: 'Words of speakers with a name; z as above.',
  nothingTypical: 'None.',
  methodsCompared:
    'Groups were compared by the shares of their words in passages of each category ($1 and $2 articles). Intervals (95%) come from a bootstrap over articles, widened by √(n/(n−1)) and the quantile of Student’s t for few articles. Entries and speakers are ordered by the difference of log-odds with an informative Dirichlet prior, over its standard deviation (Monroe, Colaresi and Quinn 2008).',
  methodsOutlets:
    'Outlets were compared by the shares of their words in passages of each category. Intervals (95%) come from a bootstrap over articles, widened by √(n/(n−1)) and the quantile of Student’s t for few articles.',
}

const de: Words = {
  decimal: ',',
  report: 'Framing-Bericht',
  articles: 'Artikel',
  article: 'Artikel',
  unknownLanguage: 'Sprache unbekannt',
  passages: '$1 Abschnitte',
  passage: 'Abschnitt $1',
  words: '$1 Wörter',
  uncertainCount: '$1 unsicher',
  profile: 'Profil',
  category: 'Kategorie',
  share: 'Anteil an den Wörtern',
  passageCount: 'Abschnitte',
  alsoTagged: 'auch vergeben',
  meanScore: 'Mittlerer Score',
  noTag: 'ohne Kategorie',
  uncertain: 'unsicher',
  uncertainHint: 'Unsicher: weniger als 0,7 Log-Odds von einer anderen Wahl.',
  strip: 'Der Artikel von Anfang bis Ende',
  stripHint: 'Jedes Feld ist ein Abschnitt, so breit, wie er Wörter hat; wählen Sie eines, um hinzugehen.',
  show: 'Zeigen',
  filterHint: 'Abschnitte ohne gewählte Kategorie verblassen.',
  keys: 'Tasten: ↑ ↓ von Abschnitt zu Abschnitt, ← → von Kategorie zu Kategorie, Esc schließt die Summe.',
  legend:
    'Unterstrichen: Belege, in der Art ihrer Kategorie. Getönt: was jemand sagt. ▲ der Text verbürgt sich, ▽ er hält Abstand.',
  endorsing: 'verbürgt',
  distancing: 'auf Abstand gehalten',
  direct: 'Wörtlich',
  sum: 'Die Summe',
  sumFor: 'Wie der Score zustande kam',
  chooseOne: 'Wählen Sie einen Abschnitt, um Beleg für Beleg zu sehen, was zu seiner Kategorie führte.',
  close: 'Schließen',
  entry: 'Beleg',
  contribution: 'Log-Odds',
  bias: 'Grundwert: noch nichts gefunden',
  breadth: 'Breite der Belege',
  smaller: '$1 kleinere',
  total: 'Summe',
  threshold: 'Schwelle',
  score: 'Score',
  tagged: 'vergeben',
  notTagged: 'nicht vergeben',
  above: 'weiter oben',
  inTitle: 'in der Überschrift',
  speakers: 'Wer spricht',
  speaker: 'Wer',
  role: 'Rolle',
  narration: 'niemand: der Text selbst',
  voices: 'Stimmen',
  noVoices: 'Niemand kommt zu Wort als der Text selbst.',
  untagged: 'Ohne Kategorie',
  untaggedHint: 'Abschnitte ohne Kategorie; die einer am nächsten kommen, zuerst.',
  nearest: 'Nächste Kategorie',
  missing: 'Score und Schwelle',
  begins: 'Beginnt',
  none: 'Jeder Abschnitt hat eine Kategorie.',
  further: 'Und $1 weitere, die weniger nahe kommen.',
  made: 'Wie das zustande kam',
  version: 'framelex $1',
  unitparagraph: 'Abschnitte sind Absätze.',
  unitsentence: 'Abschnitte sind Sätze.',
  lexicon: 'Lexikon',
  entries: 'Einträge',
  hash: 'Prüfsumme',
  signs: 'Sprache und Stimmen',
  methods: 'Für den Methodenteil',
  noScript: 'Ohne Skripte fehlen die Summen hinter den Kategorien; alles andere ist da.',
  'role official': 'amtlich',
  'role expert': 'Fachleute',
  'role media': 'Medium',
  'role party': 'Partei',
  'role company': 'Unternehmen',
  'role witness': 'Augenzeugen',
  'role collective': 'ungenannte Gruppe',
  'role association': 'Verband',
  'role person': 'Person',
  comparison: 'Vergleich',
  outlet: 'Medium',
  articleCount: '$1 Artikel',
  sharesHint:
    'Anteile an den Wörtern, mit 95-%-Intervallen (Bootstrap über Artikel). Nach dem Anteil geordnet; die Achse ist überall dieselbe.',
  twoHint: 'Anteile an den Wörtern, mit 95-%-Intervallen (Bootstrap über Artikel). ● $1, ○ $2.',
  noInterval: 'Ein Punkt ohne Linie: zu wenige Artikel, oder alle gleich, für ein Intervall.',
  difference: 'Unterschied, $1 minus $2, in Prozentpunkten',
  differenceOf: 'Unterschied',
  figures: 'Die Zahlen',
  typicalOf: 'Mehr in $1',
  typicalEntries: 'Einträge, die den Unterschied machen',
  typicalSpeakers: 'Wer den Unterschied macht',
  entriesHint:
    'Abschnitte, in denen ein Eintrag gefunden und seine Kategorie vergeben wurde. z: Differenz der Log-Odds mit informativem Dirichlet-Prior über ihrer Standardabweichung (Monroe et al. 2008); fett, wo es über 2 liegt.',
  speakersHint: 'Wörter derer, die einen Namen haben; z wie oben.',
  nothingTypical: 'Keine.',
  methodsCompared:
    'Verglichen wurden die Anteile der Wörter in Abschnitten jeder Kategorie ($1 und $2 Artikel). Die 95-%-Intervalle stammen aus einem Bootstrap über Artikel, bei wenigen Artikeln um √(n/(n−1)) und das Quantil der t-Verteilung geweitet. Einträge und Sprechende sind nach der Differenz der Log-Odds mit informativem Dirichlet-Prior über ihrer Standardabweichung geordnet (Monroe, Colaresi und Quinn 2008).',
  methodsOutlets:
    'Verglichen wurden die Anteile der Wörter in Abschnitten jeder Kategorie je Medium. Die 95-%-Intervalle stammen aus einem Bootstrap über Artikel, bei wenigen Artikeln um √(n/(n−1)) und das Quantil der t-Verteilung geweitet.',
}

/** The languages that a report can speak. */
export const reportLanguages = ['en', 'de'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** Says things in one language. */
export interface Speech {
  readonly language: ReportLanguage
  /** A text by its key, with what is put in. */
  say(key: string, ...parts: readonly (string | number)[]): string
  /** The name of a role; its own where the page has none. */
  role(role: string): string
  /** A number with so many decimals, as the language writes it. */
  number(value: number, decimals?: number): string
  /** Log-odds with their sign. */
  signed(value: number): string
  /** A share from 0 to 1 in per cent, never 0 or 100 for what is not. */
  percent(share: number): string
}

export function speechOf(language: ReportLanguage): Speech {
  const words = { en, de }[language]
  const text = (key: string): string => (Object.hasOwn(words, key) ? (words[key] as string) : key)
  const number = (value: number, decimals = 0): string =>
    value
      .toFixed(decimals)
      .replace('.', text('decimal'))
      .replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at: number, whole: string) =>
        whole.slice(0, at).includes(text('decimal')) ? '' : '\u202f',
      )
  return {
    language,
    say: (key, ...parts) => text(key).replace(/\$(\d)/g, (_, at) => String(parts[Number(at) - 1] ?? '')),
    role: (role) => (Object.hasOwn(words, `role ${role}`) ? text(`role ${role}`) : role),
    number,
    signed: (value) => {
      const amount = number(Math.abs(value), 2)
      return Number(value.toFixed(2)) === 0 ? amount : `${value < 0 ? '−' : '+'}${amount}`
    },
    percent: (share) => {
      const space = language === 'de' ? '\u00a0' : ''
      if (share > 0 && share < 0.005) return `<1${space}%`
      if (share < 1 && share >= 0.995) return `>99${space}%`
      return `${Math.round(share * 100)}${space}%`
    },
  }
}
