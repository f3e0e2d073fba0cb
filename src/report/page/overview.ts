import type { Analysis, Profile } from '../../types.ts'
import type { Cast } from '../cast.ts'
import { html, type Markup } from './markup.ts'
import type { Scene } from './scene.ts'

/** The categories as bars, with counts; the passages without a tag last. */
export function profileOf(profile: Profile, { speech, looks, numberOf }: Scene): Markup {
  const none = { share: 0, passages: 0, tagged: 0, meanScore: null, words: 0 }
  const rows = looks.map(({ id, title }) => ({
    ...none,
    ...profile.categories[id],
    title,
    look: `c${numberOf(id)}`,
  }))
  const all = [...rows, { ...none, ...profile.untagged, title: speech.say('noTag'), look: 'off' }]
  return html`<table class="profile"><caption>${speech.say('profile')}</caption>
<thead><tr><th scope="col">${speech.say('category')}</th><th scope="col" class="wide">${speech.say('share')}</th><td></td><th scope="col" class="n">${speech.say('passageCount')}</th><th scope="col" class="n more">${speech.say('alsoTagged')}</th><th scope="col" class="n more">${speech.say('meanScore')}</th></tr></thead>
<tbody>${all.map(
    ({ title, look, share, passages, tagged, meanScore }) =>
      html`<tr class="${look}"><th scope="row"><i></i>${title}</th><td class="wide">${barOf(share)}</td><td class="n"><b>${speech.percent(share)}</b></td><td class="n">${passages}</td><td class="n more">${look === 'off' ? '' : tagged - passages}</td><td class="n more">${meanScore === null ? '' : speech.number(meanScore, 2)}</td></tr>`,
  )}</tbody></table>
<p class="quiet">${speech.say('uncertainCount', profile.uncertain.passages)} (${speech.percent(profile.uncertain.share)}). ${speech.say('uncertainHint')}</p>`
}

function barOf(share: number): Markup {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect width="${(100 * share).toFixed(2)}" height="8"/></svg>`
}

/** The article from beginning to end, a field for each passage. */
export function stripOf(
  { passages, profile }: Analysis,
  article: number,
  { speech, numberOf, describe }: Scene,
): Markup {
  let place = 0
  const fields = passages.map((passage, index) => {
    const x = place
    place += passage.words
    const look = passage.category === null ? 'off' : `c${numberOf(passage.category)}`
    return html`<a href="#a${article}p${index}" tabindex="-1"><rect class="${look}${passage.uncertain ? ' unsure' : ''}" x="${x}" width="${passage.words}" height="20"><title>${speech.say('passage', index + 1)}: ${describe(passage)}</title></rect></a>`
  })
  return html`<figure class="strip"><svg viewBox="0 0 ${Math.max(profile.words, 1)} 20" preserveAspectRatio="none" aria-hidden="true">${fields}</svg><figcaption>${speech.say('strip')}. ${speech.say('stripHint')}</figcaption></figure>`
}

/** The shares of one article in one line, for the list of several. */
export function shareLine({ categories, words }: Profile, { looks, numberOf }: Scene): Markup {
  let place = 0
  const fields = looks.map(({ id }) => {
    const width = categories[id]?.words ?? 0
    const x = place
    place += width
    return html`<rect class="c${numberOf(id)}" x="${x}" width="${width}" height="10"/>`
  })
  return html`<svg class="bar" viewBox="0 0 ${Math.max(words, 1)} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="${Math.max(words, 1)}" height="10"/>${fields}</svg>`
}

/** The speakers of an article, most words first. */
export function speakersOf({ profile }: Analysis, { heard }: Cast, { speech }: Scene): Markup {
  const { narration } = profile.voices
  const count = (words: number): string => (words === 0 ? '' : speech.number(words))
  if (heard.length === 0) return html`<p class="quiet">${speech.say('noVoices')}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${speech.say('speakers')}"><table class="cast">
<thead><tr><th scope="col">${speech.say('speaker')}</th><th scope="col">${speech.say('role')}</th><th scope="col" class="n">${speech.say('words', '')}</th><th scope="col" class="n">${speech.say('share')}</th><th scope="col" class="n">${speech.say('voices')}</th><th scope="col" class="n">${speech.say('direct')}</th><th scope="col" class="n">▲ ${speech.say('endorsing')}</th><th scope="col" class="n">▽ ${speech.say('distancing')}</th></tr></thead>
<tbody>${heard.map(
    ({ name, role, words, share, voices, direct, stances }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${speech.role(role)}</td><td class="n">${speech.number(words)}</td><td class="n">${speech.percent(share)}</td><td class="n">${voices}</td><td class="n">${count(direct)}</td><td class="n">${count(stances.endorsing)}</td><td class="n">${count(stances.distancing)}</td></tr>`,
  )}<tr class="off"><th scope="row">${speech.say('narration')}</th><td></td><td class="n">${speech.number(narration.words)}</td><td class="n">${speech.percent(narration.share)}</td><td></td><td></td><td></td><td></td></tr></tbody></table></div>`
}

/** The roles of several articles together. */
export function rolesOf({ voices }: Profile, { speech }: Scene): Markup {
  const roles = Object.entries(voices.roles)
  if (roles.length === 0) return html`<p class="quiet">${speech.say('noVoices')}</p>`
  return html`<table class="profile"><caption>${speech.say('speakers')}</caption>
<thead><tr><th scope="col">${speech.say('role')}</th><th scope="col" class="wide">${speech.say('share')}</th><td></td><th scope="col" class="n">${speech.say('voices')}</th></tr></thead><tbody>${roles.map(
    ([role, { share, voices: count }]) =>
      html`<tr class="role"><th scope="row">${speech.role(role)}</th><td class="wide">${barOf(share)}</td><td class="n"><b>${speech.percent(share)}</b></td><td class="n">${count}</td></tr>`,
  )}<tr class="off"><th scope="row">${speech.say('narration')}</th><td class="wide">${barOf(voices.narration.share)}</td><td class="n"><b>${speech.percent(voices.narration.share)}</b></td><td></td></tr></tbody></table>`
}

/** So many passages are told one by one. */
const mostUntagged = 50

/** What was not tagged, and how near it came. */
export function untaggedOf({ text, language, passages }: Analysis, article: number, scene: Scene): Markup {
  const { speech, titleOf, numberOf, thresholdOf } = scene
  const rows = passages
    .map((passage, index) => ({
      passage,
      index,
      near: nearestOf(passage.scores, (id) => thresholdOf(language, id)),
    }))
    .filter(({ passage }) => passage.category === null)
    .sort((one, other) => one.passage.certainty - other.passage.certainty)
  if (rows.length === 0) return html`<p class="quiet">${speech.say('none')}</p>`
  const further = rows.length - mostUntagged
  return html`<p class="quiet">${speech.say('untaggedHint')}</p><div class="scroll" tabindex="0" role="region" aria-label="${speech.say('untagged')}"><table class="missed">
<thead><tr><th scope="col" class="n">${speech.say('passage', '')}</th><th scope="col">${speech.say('begins')}</th><th scope="col">${speech.say('nearest')}</th><th scope="col" class="n">${speech.say('missing')}</th></tr></thead>
<tbody>${rows.slice(0, mostUntagged).map(({ passage, index, near }) => {
    const words = text.slice(passage.start, passage.end)
    const start = words.length > 60 ? `${words.slice(0, 60)}…` : words
    return html`<tr><td class="n"><a href="#a${article}p${index}">${index + 1}</a></td><td dir="auto">${start}</td>${
      near === null
        ? html`<td></td><td></td>`
        : html`<td class="c${numberOf(near.id)}"><i></i>${titleOf(near.id)}</td><td class="n">${speech.number(near.score, 2)} / ${speech.number(near.threshold, 2)}</td>`
    }</tr>`
  })}</tbody></table></div>${further > 0 ? html`<p class="quiet">${speech.say('further', speech.number(further))}</p>` : null}`
}

interface Near {
  readonly id: string
  readonly score: number
  readonly threshold: number
}

/** The category whose threshold is missed by the fewest log-odds. */
function nearestOf(
  scores: Readonly<Record<string, number>>,
  thresholdOf: (id: string) => number | null,
): Near | null {
  let nearest: Near | null = null
  for (const [id, score] of Object.entries(scores)) {
    const threshold = thresholdOf(id)
    if (threshold === null) continue
    if (
      nearest === null ||
      logOdds(score) - logOdds(threshold) > logOdds(nearest.score) - logOdds(nearest.threshold)
    )
      nearest = { id, score, threshold }
  }
  return nearest
}

const logOdds = (score: number): number => Math.log(score / (1 - score))
