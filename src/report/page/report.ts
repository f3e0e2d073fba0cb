import { script, style } from 'framelex:report'
import { mergeProfiles } from '../../framing/profile.ts'
import type { Analysis, Profile } from '../../types.ts'
import { castOf } from '../cast.ts'
import { languageName } from '../numbers.ts'
import { articleOf } from './article.ts'
import { colorStyle } from './colors.ts'
import { toPage } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { methodsOf } from './methods.ts'
import { profileOf, rolesOf, shareLine, speakersOf, stripOf, untaggedOf } from './overview.ts'
import { checkPageOptions, looksOf, type PageOptions, usedOf } from './page-options.ts'
import { type Scene, sceneOf } from './scene.ts'
import { sumsOf } from './sums.ts'
import { type ReportLanguage, reportLanguages, speechOf } from './words.ts'

export interface HtmlOptions extends PageOptions {
  /**
   * The language that the page speaks, `en` or `de`. By default that of the texts, if they are all in one of these; else
   * English.
   */
  readonly language?: ReportLanguage
  /** What the texts are called, in their order; by default their titles, or how they begin. */
  readonly names?: readonly string[]
  /** The heading of the page; by default the name of the one text. */
  readonly title?: string
}

/**
 * Shows analyses as one page for a browser: the articles with tags, evidence and speakers, the sum behind every score,
 * the profile, what was not tagged, and how it all came about. The page needs nothing from elsewhere, runs no script but
 * its own, and the same analyses give the same page. It shows the texts as they are, unit for unit; only NUL and halves of
 * surrogate pairs, which HTML can't carry, are shown as U+FFFD.
 *
 * @param analyses one, or as many as are to stand on the page
 * @throws TypeError if there is no manifest; RangeError for an unknown language, a
 *   color that is not `#rrggbb`, or names that are not as many as the texts
 */
export function toHtml(analyses: Analysis | readonly Analysis[], options: HtmlOptions): string {
  const texts: readonly Analysis[] = 'passages' in analyses ? [analyses] : analyses
  const names = checked(texts, options)
  const language = options.language ?? languageOfReport(texts)
  const speech = speechOf(language)
  const manifest = usedOf(
    options.manifest,
    texts.map((text) => text.language),
  )
  const scored = texts.flatMap(({ profile }) => Object.keys(profile.categories))
  const scene = sceneOf(speech, manifest, looksOf({ ...options, manifest }, scored, language))
  const title = options.title ?? (texts.length === 1 ? (names[0] as string) : speech.say('report'))
  const profile = mergeProfiles(texts.map((analysis) => analysis.profile))
  return toPage({
    language,
    title: `${title} · framelex`,
    style: style + colorStyle(scene.looks),
    script,
    data: dataOf(texts, scene),
    body: bodyOf(texts, names, title, profile, scene),
  })
}

function checked(texts: readonly Analysis[], options: HtmlOptions): readonly string[] {
  checkPageOptions('toHtml', options)
  const { names = texts.map(nameOf) } = options
  if (names.length !== texts.length)
    throw new RangeError(
      `toHtml: there are ${names.length} names for ${texts.length} analyses; give one for each`,
    )
  return names
}

/** The title of a text, or how it begins. */
function nameOf({ text, title, passages }: Analysis): string {
  const span = title ?? passages.find(({ words }) => words > 0)
  if (!span) return 'framelex'
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

/** The language that a report on these texts speaks by itself. */
export function languageOfReport(texts: readonly Analysis[]): ReportLanguage {
  const spoken = new Set(texts.map(({ language }) => language))
  return reportLanguages.find((language) => spoken.size === 1 && spoken.has(language)) ?? 'en'
}

/** What the script needs, in the form in which it reads it. */
function dataOf(texts: readonly Analysis[], { speech, looks, thresholdOf }: Scene): unknown {
  const words = [
    'chooseOne',
    'bias',
    'breadth',
    'smaller',
    'total',
    'threshold',
    'score',
    'tagged',
    'notTagged',
    'above',
    'inTitle',
    'passage',
    'entry',
    'contribution',
    'decimal',
    'sumFor',
  ]
  return {
    words: Object.fromEntries(words.map((key) => [key, speech.say(key, '$1')])),
    titles: looks.map(({ title }) => title),
    articles: texts.map((analysis) => ({
      ...sumsOf(
        analysis,
        looks.map(({ id }) => id),
      ),
      thresholds: looks.map(({ id }) => thresholdOf(analysis.language, id)),
      title: analysis.title ? [analysis.title.start, analysis.title.end] : null,
    })),
  }
}

function bodyOf(
  texts: readonly Analysis[],
  names: readonly string[],
  title: string,
  profile: Profile,
  scene: Scene,
): Markup {
  const { speech } = scene
  return html`<header>
<h1 dir="auto">${title}</h1>
<p class="quiet">${[...new Set(texts.map(({ language }) => languageTitle(language, scene)))].join(', ')} · ${speech.say('passages', speech.number(profile.passages))} · ${speech.say('words', speech.number(profile.words))} · framelex ${scene.manifest.version}</p>
</header>
<div class="overview"><div>${profileOf(profile, scene)}</div><div>${rolesOf(profile, scene)}</div></div>
${texts.length > 1 ? listOf(texts, names, scene) : null}
${filtersOf(scene)}
<div class="desk">
<main>${texts.map((analysis, at) => textOf(analysis, names[at] as string, at, texts.length, scene))}</main>
<aside id="panel" aria-label="${speech.say('sum')}"><button type="button" id="close" aria-label="${speech.say('close')}">×</button><div id="sum"><p class="quiet">${speech.say('chooseOne')}</p></div></aside>
</div>
<p id="told" class="hidden" role="status"></p>
<noscript><p class="quiet">${speech.say('noScript')}</p></noscript>
<footer>${methodsOf(profile, scene)}</footer>`
}

function languageTitle(language: string | null, { speech }: Scene): string {
  if (language === null) return speech.say('unknownLanguage')
  const own: Readonly<Record<string, string>> = { en: 'Englisch', de: 'Deutsch' }
  return speech.language === 'de' ? (own[language] ?? language) : languageName(language)
}

function listOf(texts: readonly Analysis[], names: readonly string[], scene: Scene): Markup {
  const { speech } = scene
  return html`<nav aria-label="${speech.say('articles')}"><table class="profile articles"><caption>${speech.say('articles')}</caption><tbody>${texts.map(
    ({ profile }, at) =>
      html`<tr><th scope="row"><a href="#text${at}" dir="auto">${names[at] as string}</a></th><td class="wide">${shareLine(profile, scene)}</td><td class="n">${speech.say('passages', speech.number(profile.passages))}</td><td class="n more">${speech.say('uncertainCount', profile.uncertain.passages)}</td></tr>`,
  )}</tbody></table></nav>`
}

/** The legend, which filters. */
function filtersOf({ speech, looks, numberOf }: Scene): Markup {
  return html`<fieldset class="filters" id="filters"><legend>${speech.say('show')}</legend>
${looks.map(({ id, title }) => html`<label class="c${numberOf(id)}"><input type="checkbox" checked value="${numberOf(id)}"><i></i><span class="u${numberOf(id) % 5}">${title}</span></label>`)}
<label class="off"><input type="checkbox" checked value="none"><i></i>${speech.say('noTag')}</label>
<p class="quiet">${speech.say('filterHint')} ${speech.say('legend')} <span class="keys">${speech.say('keys')}</span></p></fieldset>`
}

function textOf(analysis: Analysis, name: string, at: number, count: number, scene: Scene): Markup {
  const { speech } = scene
  const cast = castOf(analysis)
  const heading =
    count > 1
      ? html`<h2 dir="auto">${name}</h2>${profileOf(analysis.profile, scene)}`
      : html`<h2 class="hidden">${speech.say('article')}</h2>`
  return html`<section class="text-of" id="text${at}">${heading}
${analysis.reason === undefined ? null : html`<p class="reason">${analysis.reason}</p>`}
${stripOf(analysis, at, scene)}
${articleOf(analysis, at, cast, scene)}
<h3>${speech.say('speakers')}</h3>${speakersOf(analysis, cast, scene)}
<h3>${speech.say('untagged')}</h3>${untaggedOf(analysis, at, scene)}
</section>
`
}
