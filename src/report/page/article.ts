import groupBy from 'lodash/groupBy.js'
import sortBy from 'lodash/sortBy.js'
import type { Analysis, Passage, Voice } from '../../types.ts'
import type { Cast } from '../cast.ts'
import { html, type Markup } from './markup.ts'
import { piecesOf, shownEvidence } from './pieces.ts'
import type { Scene } from './scene.ts'

/** The article as one reads it: speakers at the left, tags at the right, evidence underlined, what is said tinted. */
export function articleOf(analysis: Analysis, number: number, cast: Cast, scene: Scene): Markup {
  const { text, passages, title } = analysis
  const voices = voicesByPassage(analysis)
  const made: Markup[] = []
  let at = 0
  const gapTo = (place: number): void => {
    if (place > at) made.push(html`<span hidden data-t>${text.slice(at, place)}</span>`)
  }
  for (const [index, passage] of passages.entries()) {
    if (title && title.start >= at && title.start < passage.start) {
      gapTo(title.start)
      made.push(html`<p class="headline" dir="auto" data-t>${text.slice(title.start, title.end)}</p>`)
      at = title.end
    }
    gapTo(passage.start)
    made.push(passageOf(text, passage, { article: number, index }, voices[index] ?? [], cast, scene))
    at = passage.end
  }
  gapTo(text.length)
  return html`<div class="article" id="a${number}" data-article="${number}">${made}</div>`
}

interface Place {
  readonly article: number
  readonly index: number
}

function passageOf(
  text: string,
  passage: Passage,
  { article, index }: Place,
  heard: readonly Voice[],
  cast: Cast,
  scene: Scene,
): Markup {
  const { speech, numberOf } = scene
  const categories = passage.tags.map(({ category }) => numberOf(category))
  const pieces = piecesOf(passage, shownEvidence(passage, numberOf), heard).map(
    ({ start, end, categories, voice }) => {
      const words = text.slice(start, end)
      const [first, second] = categories
      const classes = [
        ...(first === undefined ? [] : [`e c${first} u${first % 5}`]),
        ...(voice === null ? [] : ['v']),
      ].join(' ')
      const own = classes === '' ? words : html`<span class="${classes}" data-o="${start}">${words}</span>`
      return second === undefined ? own : html`<span class="x c${second}">${own}</span>`
    },
  )
  const label = [speech.say('passage', index + 1), scene.describe(passage)].join(': ')
  const margins = categories.slice(0, 4).map((category) => html`<i class="c${category}"></i>`)
  return html`<section class="p${passage.uncertain ? ' unsure' : ''}" id="a${article}p${index}" data-p="${index}" data-c="${passage.category === null ? 'none' : categories.join(' ')}">
<div class="who">${speakersOf(
    heard.filter(({ start }) => start >= passage.start),
    cast,
    scene,
  )}</div>
<div class="margin">${margins.length > 0 ? margins : html`<i class="off"></i>`}</div>
<div class="text" dir="auto" data-t>${pieces}</div>
<div class="tags"><button type="button" class="number" aria-label="${label}" tabindex="${index === 0 ? 0 : -1}">${index + 1}</button>${tagsOf(passage, scene)}</div>
</section>
`
}

/** For each passage, the voices that are heard in it, in the order of the text. Both are in order, so one walk is enough. */
function voicesByPassage({ passages, voices }: Analysis): readonly (readonly Voice[])[] {
  const heard: Voice[][] = passages.map(() => [])
  let first = 0
  for (const voice of voices) {
    while (first < passages.length && (passages[first] as Passage).end <= voice.start) first++
    for (let at = first; at < passages.length && (passages[at] as Passage).start < voice.end; at++)
      (heard[at] as Voice[]).push(voice)
  }
  return heard
}

/** Who begins to speak here, everybody once, with all stances that the text takes to them. */
function speakersOf(voices: readonly Voice[], { memberOf }: Cast, { speech }: Scene): readonly Markup[] {
  const known = voices.flatMap(({ speaker, cue }) =>
    speaker === null ? [] : [{ member: memberOf(speaker), cue }],
  )
  const byMember = groupBy(known, ({ member }) => member.number)
  return Object.values(byMember).map((heard) => {
    const { name, role } = (heard[0] as (typeof heard)[number]).member
    const stances = new Set(heard.map(({ cue }) => cue?.stance))
    const signs = signsOfStance.map(([stance, sign]) =>
      stances.has(stance)
        ? html` <span class="stance ${stance}" role="img" aria-label="${speech.say(stance)}">${sign}</span>`
        : null,
    )
    return html`<p><b><bdi>${name}</bdi></b>${signs}<small>${speech.role(role)}</small></p>`
  })
}

const signsOfStance = [
  ['endorsing', '▲'],
  ['distancing', '▽'],
] as const

function tagsOf(passage: Passage, { speech, titleOf, numberOf }: Scene): readonly Markup[] {
  if (passage.tags.length === 0) return [html`<p class="tag off">${speech.say('noTag')}</p>`]
  const tags = sortBy(passage.tags, ({ category }) => Number(category !== passage.category))
  return tags.map(
    ({ category, score }, at) =>
      html`<p class="tag c${numberOf(category)}${at > 0 ? ' further' : ''}"><i></i>${titleOf(category)} <b>${speech.number(score, 2)}</b>${
        at === 0 && passage.uncertain
          ? html` <span class="hint" title="${speech.say('uncertainHint')}">${speech.say('uncertain')}</span>`
          : null
      }</p>`,
  )
}
