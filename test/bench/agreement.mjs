/**
 * `npm run agreement -- GOLD WEIGHTS [LANGUAGE…]`: the figures of the README on agreement, measured anew. It takes a
 * minute or two.
 *
 * GOLD is a folder with `en.json` (adjudicated) and `en.train/01.json` … `20.json`, of which 13 to 16 were never read
 * and 17 to 20 are of outlets that were never read; WEIGHTS one with lexicons whose weights were set by hand: `en/…`.
 * Every figure comes from a fit without the passages it is about, the adjudicated ones from the lexicons that ship.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledLexicons, createAnalyzer, evaluate } from 'framelex'
import { loadLexicons } from 'framelex/node'
import groupBy from 'lodash/groupBy.js'
import { build } from 'tsdown'

const PENALTY = 20
/** Outlets with fewer passages tell nothing by themselves. */
const LEAST = 130

const [folder, weights, ...asked] = process.argv.slice(2)
if (folder === undefined || weights === undefined) {
  console.error('agreement: give a folder with gold and one with lexicons whose weights were set by hand')
  process.exit(2)
}
const languages = asked.length > 0 ? asked : readdirSync(weights).filter((name) => /^[a-z]{2}$/.test(name))

const outDir = fileURLToPath(new URL('../../node_modules/.framelex-bench', import.meta.url))
const entry = { fits: fileURLToPath(new URL('fits.ts', import.meta.url)) }
await build({ entry, outDir, dts: false, logLevel: 'error' })
const fits = await import(`${outDir}/fits.mjs`)

const goldOf = (...files) =>
  fits.joinGold(files.map((file) => fits.parseGold(readFileSync(join(folder, file), 'utf8'), { file })))
const rounds = (language, from, to) =>
  goldOf(
    ...Array.from({ length: to - from + 1 }, (_, at) =>
      join(`${language}.train`, `${String(from + at).padStart(2, '0')}.json`),
    ),
  )

const number = (value) =>
  value === null || value === undefined ? '–' : value.toFixed(2).replace(/^(-?)0/, '$1')
const row = (name, ...cells) => console.log(`| ${[name, ...cells].join(' | ')} |`)
const alpha = ({ agreement, interval }) =>
  `${number(agreement.alpha)} [${number(interval?.low)}, ${number(interval?.high)}]`

/** A table whose lexicons have the weights of a fit. */
const withModel = (table, { fits: fitted, thresholds }) => ({
  ...table,
  categories: table.categories.map((category, at) => ({
    ...category,
    bias: fitted[at].bias,
    threshold: thresholds[at],
    columns: category.columns.map((column, j) => ({ ...column, weight: fitted[at].weights[j].after })),
  })),
})

for (const language of languages) {
  const byHand = await createAnalyzer({ lexicons: await loadLexicons(join(weights, language)) })
  const shipped = await createAnalyzer({
    lexicons: bundledLexicons.filter((lexicon) => lexicon.language === language),
  })
  const tableOf = (gold) => fits.featureTablesOf(byHand, gold, { language })[0]
  const known = tableOf(rounds(language, 1, 16))
  const fresh = tableOf(rounds(language, 17, 20))
  const unread = new Set(rounds(language, 13, 16).articles.map(({ id }) => id))
  const names = known.categories.map(({ category }) => category)
  const measure = (codings) => fits.measuresOf(codings, names)
  const left = (by) => fits.crossValidate(known, { by, penalty: PENALTY })
  const [articles, sources] = [left('article'), left('source')]
  const late = ({ codings }) => measure(codings.filter(({ article }) => unread.has(article)))
  const model = fits.fitTable(known, { penalty: PENALTY }, articles.thresholds)
  const ofNew = measure(fits.codingsOf(fresh, model))
  const adjudicated = evaluate(shipped, goldOf(`${language}.json`), { language })

  console.log(`\n${language}`)
  row('adjudicated, as shipped', alpha(adjudicated))
  row('rounds 1 to 16, articles left out', alpha(measure(articles.codings)))
  row('rounds 1 to 16, sources left out', alpha(measure(sources.codings)))
  row('rounds 13 to 16, articles left out', alpha(late(articles)))
  row('rounds 13 to 16, sources left out', alpha(late(sources)))
  row('rounds 17 to 20', alpha(ofNew))
  const curve = fits.adaptationCurve(withModel(fresh, model))
  row(
    'adapted on',
    ...curve.map(({ size, alpha: mean, gain }) => `${size}: ${number(mean)} (${number(gain)})`),
  )
  const F1 = ({ categories }) => categories.map(({ category, f1 }) => `${category} ${number(f1)}`)
  row('F1, adjudicated', ...F1(adjudicated))
  row('F1, rounds 13 to 16', ...F1(late(articles)))
  row('F1, rounds 17 to 20', ...F1(ofNew))
  const { certain } = measure(articles.codings)
  row('most certain', ...certain.map(({ coverage, alpha: own }) => `${number(coverage)}: ${number(own)}`))
  const errors = ({ reliability }) => reliability.map(({ category, error }) => `${category} ${number(error)}`)
  row('calibration error, articles left out', ...errors(measure(articles.codings)))
  row('calibration error, sources left out', ...errors(measure(sources.codings)))
  const { shares } = adjudicated
  row('shares of articles, r', ...shares.articles.map((one) => `${one.category} ${number(one.correlation)}`))
  for (const [outlet, own] of Object.entries(groupBy(sources.codings, 'source')))
    if (own.length >= LEAST) row(outlet, alpha(measure(own)))
}
