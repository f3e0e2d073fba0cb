import { style } from 'framelex:report'
import sortBy from 'lodash/sortBy.js'
import type {
  ComparedShare,
  CountDifference,
  GroupShares,
  ProfileComparison,
  ShareDifference,
} from '../../validation/comparison.ts'
import { colorStyle } from './colors.ts'
import { toPage } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { madeOf } from './methods.ts'
import { checkPageOptions, looksOf, type PageOptions } from './page-options.ts'
import { loadPlots, type PlotFrame, type PlotRow, type Plots } from './plots.ts'
import { type Scene, sceneOf } from './scene.ts'
import { speechOf } from './words.ts'

export interface ComparisonHtmlOptions extends PageOptions {
  /** What the two groups are called. Default `A` and `B`. */
  readonly names?: readonly [string, string]
  /** So many entries and speakers are shown of each group. Default 12. */
  readonly most?: number
}

/** How passages without a tag are called in comparisons. */
const none = 'none'

/**
 * Shows a comparison of two groups as one page for a browser, which needs nothing from elsewhere and runs no script: dots
 * and intervals of shares and differences, the entries and speakers that make the difference, all figures as tables, the
 * methods. Needs the packages `@observablehq/plot` and `linkedom`.
 *
 * @param options.language English, if not given
 * @throws TypeError if there is no manifest; RangeError for an unknown language, or a color that is not `#rrggbb`
 * @throws Error with the code `ERR_MISSING_PEER` where a package has to be installed
 */
export async function toComparisonHtml(
  comparison: ProfileComparison,
  options: ComparisonHtmlOptions,
): Promise<string> {
  checkPageOptions('toComparisonHtml', options)
  const plots = await loadPlots()
  const { names = ['A', 'B'], most = 12 } = options
  const categories = comparison.categories.map(({ category }) => category)
  return pageOf(options, categories, names.join(' – '), (scene) => {
    const { speech } = scene
    const shares = comparison.categories.map((row) => ({ ...row, title: titleOf(row.category, scene) }))
    const roles = comparison.roles.map((row) => ({ ...row, title: speech.role(row.role) }))
    const sizes = [comparison.a, comparison.b].map(
      ({ articles, passages, words }, at) =>
        html`<p>${at === 0 ? '●' : '○'} <b><bdi>${names[at] as string}</bdi></b>: ${speech.say('articleCount', speech.number(articles))}, ${speech.say('passages', speech.number(passages))}, ${speech.say('words', speech.number(words))}</p>`,
    )
    return {
      lead: html`${sizes}<p class="quiet">${speech.say('twoHint', ...names)} ${speech.say('noInterval')}</p>`,
      body: html`<h2>${speech.say('profile')}</h2>${twoOf(shares, names, plots, scene)}
<h2>${speech.say('speakers')}</h2>${twoOf(roles, names, plots, scene)}
<h2>${speech.say('typicalEntries')}</h2><p class="quiet">${speech.say('entriesHint')}</p>
${typicalOf(comparison.entries, names, most, scene, ({ entry, category }) => html`<code>${entry}</code> <small>${titleOf(category, scene)}</small>`)}
<h2>${speech.say('typicalSpeakers')}</h2><p class="quiet">${speech.say('speakersHint')}</p>
${typicalOf(comparison.speakers, names, most, scene, ({ name, role }) => html`<bdi>${name}</bdi> <small>${speech.role(role)}</small>`)}`,
      methods: speech.say('methodsCompared', comparison.a.articles, comparison.b.articles),
    }
  })
}

/**
 * Shows the shares of many groups, such as outlets, as one page for a browser: a plot for each category, with a dot and an
 * interval for each group, ordered by share; all figures as a table, the methods. Otherwise as `toComparisonHtml`.
 */
export async function toSharesHtml(groups: readonly GroupShares[], options: PageOptions): Promise<string> {
  checkPageOptions('toSharesHtml', options)
  const plots = await loadPlots()
  const categories = [...new Set(groups.flatMap(({ shares }) => Object.keys(shares)))]
  return pageOf(options, categories, undefined, (scene) => {
    const { speech } = scene
    const domain = domainOf(groups.flatMap(({ shares }) => Object.values(shares)))
    const ordered = [...scene.looks.map(({ id }) => id).filter((id) => categories.includes(id)), none]
    const panels = ordered.map((category) => {
      const rows = groups
        .map(({ name, shares }) => plotRowOf(name, shares[category] as ComparedShare))
        .sort((one, other) => other.value - one.value)
      return html`<figure class="${lookOf(category, scene)}"><figcaption><i></i>${titleOf(category, scene)}</figcaption>${plots.draw(
        rows,
        percentFrame(domain, `${titleOf(category, scene)}: ${toldOf(rows, scene)}`, scene),
      )}</figure>`
    })
    return {
      lead: html`<p class="quiet">${speech.say('sharesHint')} ${speech.say('noInterval')}</p>`,
      body: html`<div class="plots">${panels}</div><h2>${speech.say('figures')}</h2>${sharesTable(groups, ordered, scene)}`,
      methods: speech.say('methodsOutlets'),
    }
  })
}

interface Parts {
  readonly lead: Markup
  readonly body: Markup
  readonly methods: string
}

function pageOf(
  options: PageOptions,
  categories: readonly string[],
  name: string | undefined,
  partsOf: (scene: Scene) => Parts,
): string {
  const { manifest, language = 'en' } = options
  const speech = speechOf(language)
  const known = categories.filter((category) => category !== none)
  const scene = sceneOf(speech, manifest, looksOf(options, known, language))
  const { lead, body, methods } = partsOf(scene)
  const title = options.title ?? [speech.say('comparison'), name].filter(Boolean).join(': ')
  return toPage({
    language,
    title: `${title} · framelex`,
    style: style + colorStyle(scene.looks),
    body: html`<header><h1 dir="auto">${title}</h1>${lead}</header>
<main class="comparison">${body}</main>
<footer>${madeOf(scene)}<h3>${speech.say('methods')}</h3><blockquote>${methods}</blockquote></footer>`,
  })
}

const titleOf = (category: string, { speech, titleOf: known }: Scene): string =>
  category === none ? speech.say('noTag') : known(category)

const lookOf = (category: string, { numberOf }: Scene): string =>
  category === none ? 'off' : `c${numberOf(category)}`

const percentOf = (share: number): number => 100 * share

function plotRowOf(name: string, { share, interval }: ComparedShare, group?: 'a' | 'b'): PlotRow {
  return {
    name,
    value: percentOf(share),
    low: interval && percentOf(interval.low),
    high: interval && percentOf(interval.high),
    ...(group === undefined ? {} : { group }),
  }
}

/** From nothing to a round number that is not below any share or end of an interval. */
function domainOf(shares: readonly ComparedShare[]): readonly [number, number] {
  const most = Math.max(0, ...shares.map(({ share, interval }) => interval?.high ?? share))
  return [0, roundUp(percentOf(most))]
}

/** Tens up to 100; below 10, twos. */
const roundUp = (value: number): number =>
  value < 10 ? Math.max(2, 2 * Math.ceil(value / 2)) : 10 * Math.ceil(value / 10)

function percentFrame(domain: readonly [number, number], label: string, { speech }: Scene): PlotFrame {
  return { domain, label, tick: (value) => speech.percent(value / 100) }
}

const toldOf = (rows: readonly PlotRow[], { speech }: Scene): string =>
  rows.map(({ name, value }) => `${name} ${speech.percent(value / 100)}`).join(', ')

type TwoRow = ShareDifference & { readonly title: string }

/** Shares of two groups: a plot of both, a plot of the differences, and a table of all. */
function twoOf(
  rows: readonly TwoRow[],
  names: readonly [string, string],
  plots: Plots,
  scene: Scene,
): Markup {
  const { speech } = scene
  if (rows.length === 0) return html`<p class="quiet">${speech.say('nothingTypical')}</p>`
  const both = rows.flatMap(({ title, a, b }) => [plotRowOf(title, a, 'a'), plotRowOf(title, b, 'b')])
  const differences = rows.map(({ title, difference, interval }) =>
    plotRowOf(title, { share: difference, interval }),
  )
  const widest = Math.max(
    ...differences.flatMap(({ value, low, high }) => [value, low ?? 0, high ?? 0].map(Math.abs)),
  )
  const end = roundUp(widest)
  const told = rows.map(({ title, difference }) => `${title} ${pointsOf(difference, scene)}`).join(', ')
  return html`<div class="plots two"><figure><figcaption>${speech.say('share')}</figcaption>${plots.draw(
    both,
    percentFrame(domainOf(rows.flatMap(({ a, b }) => [a, b])), toldOf(both, scene), scene),
  )}</figure><figure><figcaption>${speech.say('difference', ...names)}</figcaption>${plots.draw(differences, {
    domain: [-end, end],
    tick: (value) => pointsOf(value / 100, scene),
    label: told,
  })}</figure></div>${twoTable(rows, names, scene)}`
}

/** A difference of shares in percentage points, with its sign. */
function pointsOf(difference: number, { speech }: Scene): string {
  const points = Math.round(percentOf(difference))
  return points === 0 ? '0' : `${points < 0 ? '−' : '+'}${speech.number(Math.abs(points))}`
}

function intervalOf(
  interval: { readonly low: number; readonly high: number } | null,
  format: (value: number) => string,
): string {
  return interval === null ? '–' : `${format(interval.low)} … ${format(interval.high)}`
}

/** A cell with a figure, and its interval below it; on a phone the name of its column stands before it. */
const figureCell = (name: string, figure: string, interval: string): Markup =>
  html`<td class="n" data-name="${name}"><b>${figure}</b><small>${interval}</small></td>`

function twoTable(rows: readonly TwoRow[], names: readonly [string, string], scene: Scene): Markup {
  const { speech } = scene
  const head = [...names, speech.say('differenceOf')].map(
    (name) => html`<th scope="col" class="n"><bdi>${name}</bdi></th>`,
  )
  const points = (value: number): string => pointsOf(value, scene)
  return tableOf(
    html`<td></td>${head}`,
    rows.map(
      ({ title, a, b, difference, interval }) =>
        html`<tr><th scope="row">${title}</th>${[a, b].map((one) =>
          figureCell('', speech.percent(one.share), intervalOf(one.interval, speech.percent)),
        )}${figureCell('', points(difference), intervalOf(interval, points))}</tr>`,
    ),
    scene,
  )
}

function sharesTable(groups: readonly GroupShares[], categories: readonly string[], scene: Scene): Markup {
  const { speech } = scene
  const head = categories.map((category) => html`<th scope="col" class="n">${titleOf(category, scene)}</th>`)
  return tableOf(
    html`<th scope="col">${speech.say('outlet')}</th><th scope="col" class="n">${speech.say('articles')}</th>${head}`,
    sortBy(groups, 'name').map(
      ({ name, articles, shares }) =>
        html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="n" data-name="${speech.say('articles')}">${speech.number(articles)}</td>${categories.map(
          (category) => {
            const { share, interval } = shares[category] as ComparedShare
            return figureCell(
              titleOf(category, scene),
              speech.percent(share),
              intervalOf(interval, speech.percent),
            )
          },
        )}</tr>`,
    ),
    scene,
    'many',
  )
}

function tableOf(head: Markup, rows: readonly Markup[], { speech }: Scene, look = ''): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${speech.say('figures')}"><table class="figures ${look}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

/** What is typical of the one group and of the other, side by side. */
function typicalOf<Row extends CountDifference>(
  rows: readonly Row[],
  names: readonly [string, string],
  most: number,
  scene: Scene,
  nameOf: (row: Row) => Markup,
): Markup {
  const { speech } = scene
  const tables = names.map((name, at) => {
    const own = rows.filter(({ z }) => (at === 0 ? z > 0 : z < 0)).slice(0, most)
    if (own.length === 0)
      return html`<div><h3>${speech.say('typicalOf', name)}</h3><p class="quiet">${speech.say('nothingTypical')}</p></div>`
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${speech.say('typicalOf', name)}"><table class="figures"><caption>${speech.say('typicalOf', name)}</caption><thead><tr><td></td>${names.map((each) => html`<th scope="col" class="n"><bdi>${each}</bdi></th>`)}<th scope="col" class="n">${speech.say('contribution')}</th><th scope="col" class="n">z</th></tr></thead><tbody>${own.map(
      (row) =>
        html`<tr><th scope="row">${nameOf(row)}</th><td class="n">${speech.number(row.a)}</td><td class="n">${speech.number(row.b)}</td><td class="n">${speech.signed(row.logOdds)}</td><td class="n">${Math.abs(row.z) >= 2 ? html`<b>${speech.signed(row.z)}</b>` : speech.signed(row.z)}</td></tr>`,
    )}</tbody></table></div>`
  })
  return html`<div class="sides">${tables}</div>`
}
