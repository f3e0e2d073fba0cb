import deExpertCommentary from '../../../lexicons/de/expert-commentary.yaml?raw'
import dePhotoCaption from '../../../lexicons/de/photo-caption.yaml?raw'
import deStateNarrative from '../../../lexicons/de/state-narrative.yaml?raw'
import deWesternMediaRebuttal from '../../../lexicons/de/western-media-rebuttal.yaml?raw'
import enExpertCommentary from '../../../lexicons/en/expert-commentary.yaml?raw'
import enPhotoCaption from '../../../lexicons/en/photo-caption.yaml?raw'
import enStateNarrative from '../../../lexicons/en/state-narrative.yaml?raw'
import enWesternMediaRebuttal from '../../../lexicons/en/western-media-rebuttal.yaml?raw'

/** What the lexicon in the editor may start from. */
export interface Start {
  readonly id: string
  readonly group: 'own' | 'bundled'
  readonly language: 'de' | 'en'
  readonly name: string
  readonly source: string
}

const moreEn = `# Signs of your own, on top of the bundled lexicon of state narrative.
# Ctrl+Space shows what may stand at a place; < names a list.
language: en
category: state-narrative
extends: en/state-narrative
lists:
  closeness:
    - ~friendship
    - brotherly
    - side by side
entries:
  - id: common-road
    pattern: (common|shared|broad) (road|future|path)
    weight: 1.5
    note: The future as a road that all go together.
  - id: closeness
    pattern: <closeness> .. (people*|nation*)
    weight: 1
`

const moreDe = `# Eigene Zeichen zum mitgelieferten Lexikon der staatlichen Erzählung.
# Strg+Leertaste zeigt, was an einer Stelle stehen kann; < nennt eine Liste.
language: de
category: state-narrative
extends: de/state-narrative
lists:
  closeness:
    - ~Freundschaft
    - brüderlich*
    - Seite an Seite
entries:
  - id: common-road
    pattern: (gemeinsam*|geteilt*) (Weg*|Zukunft)
    weight: 1.5
    note: Die Zukunft als ein Weg, den alle gemeinsam gehen.
  - id: closeness
    pattern: <closeness> .. (Volk*|Völker*|Nation*)
    weight: 1
`

const newEn = `# A category of your own: a name, and what speaks for it.
language: en
category: everyday-life
bias: -2
entries:
  - { pattern: (every|each) (morning|day|week), weight: 1.5 }
  - { pattern: (shopkeeper*|neighbo*r*|children|~family), weight: 1.5 }
  - { pattern: <name> .. who ~live, weight: 2 }
  - { pattern: (library|school|~market|bus), weight: 1, max: 2 }
`

const newDe = `# Eine eigene Kategorie: ein Name, und was für sie spricht.
language: de
category: alltag
bias: -2
entries:
  - { pattern: jede* (Morgen|Tag|Woche), weight: 1.5 }
  - { pattern: (Nachbar*|Händler*|Kinder|~Familie), weight: 1.5 }
  - { pattern: (Schule|Bücherei|Markt|Bus), weight: 1, max: 2 }
`

const bundled = (language: Start['language'], category: string, source: string): Start => ({
  id: `${language}/${category}`,
  group: 'bundled',
  language,
  name: `${language}/${category}.yaml`,
  source,
})

export const starts: readonly Start[] = [
  { id: 'more-en', group: 'own', language: 'en', name: 'More for state narrative', source: moreEn },
  { id: 'new-en', group: 'own', language: 'en', name: 'A new category', source: newEn },
  { id: 'more-de', group: 'own', language: 'de', name: 'Mehr zur staatlichen Erzählung', source: moreDe },
  { id: 'new-de', group: 'own', language: 'de', name: 'Eine neue Kategorie', source: newDe },
  bundled('de', 'state-narrative', deStateNarrative),
  bundled('de', 'western-media-rebuttal', deWesternMediaRebuttal),
  bundled('de', 'expert-commentary', deExpertCommentary),
  bundled('de', 'photo-caption', dePhotoCaption),
  bundled('en', 'state-narrative', enStateNarrative),
  bundled('en', 'western-media-rebuttal', enWesternMediaRebuttal),
  bundled('en', 'expert-commentary', enExpertCommentary),
  bundled('en', 'photo-caption', enPhotoCaption),
]
