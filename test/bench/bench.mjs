/**
 * `npm run bench`: how fast, how it grows, what it takes. Run it on a quiet machine; nothing is asserted, but what
 * the project promises stands beside what was measured. `npm run bench -- speed fresh` measures parts of it.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledLexicons, createAnalyzer, parseLexicon } from 'framelex'
import { build } from 'tsdown'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { exponentOf, race, timeOf } from './clock.mjs'
import { articlesOf, megabytes } from './corpus.mjs'
import { lexiconOf } from './entries.mjs'
import { keystrokes } from './keystroke.mjs'
import { hostile, ordinary } from './strings.mjs'

const languages = ['en', 'de']
const corpora = Object.fromEntries(languages.map((language) => [language, articlesOf(language)]))

const say = (line = '') => console.log(line)
const heading = (text) => say(`\n${text}`)
const row = (name, ...cells) => say(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`)
const speed = (size, time) => `${((size / time) * 1000).toFixed(2)} MB/s`
const times = (factor) => `${factor.toFixed(2)} x`
const milliseconds = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`

/** The whole way, against a bare wink and a bare expression, which do much less. */
async function measureSpeed() {
  heading('Speed (millions of UTF-8 bytes a second of processor time, best of three)')
  const wink = winkNLP(winkModel, ['sbd', 'pos'])
  const speeds = {}
  for (const language of languages) {
    const { texts, name } = corpora[language]
    const size = megabytes(texts)
    const own = bundledLexicons.filter((lexicon) => lexicon.language === language)
    const [alone, both] = await Promise.all([createAnalyzer({ lexicons: own }), createAnalyzer()])
    const all = (work) => () => {
      for (const text of texts) work(text)
    }
    const best = race({
      alone: all((text) => alone.analyze(text)),
      both: all((text) => both.analyze(text)),
      expression: all((text) => text.match(/[\p{L}\p{M}\p{N}]+|\S/gu)),
      ...(language === 'en' ? { wink: all((text) => wink.readDoc(text)) } : {}),
    })
    speeds[language] = size / best.alone
    say(`  ${language}: ${name}, ${size.toFixed(1)} MB`)
    row('analyze, this language only', speed(size, best.alone))
    row('analyze, all languages', speed(size, best.both))
    row('a bare token expression', speed(size, best.expression), times(best.alone / best.expression))
    if (best.wink) {
      row("bare wink readDoc(['sbd', 'pos'])", speed(size, best.wink), times(best.alone / best.wink))
      row('', '', 'promised: 1 x')
    }
  }
  row('English time over German time', times(speeds.de / speeds.en), 'promised: 1 x')
}

/** Internals, built as the package is, beside the dependencies they import. */
async function loadSteps() {
  const outDir = fileURLToPath(new URL('../../node_modules/.framelex-bench', import.meta.url))
  const entry = { steps: fileURLToPath(new URL('steps.ts', import.meta.url)) }
  await build({ entry, outDir, dts: false, logLevel: 'error' })
  return import(`${outDir}/steps.mjs`)
}

async function measureSteps() {
  heading('Steps (each alone, on what the step before it made)')
  const steps = await loadSteps()
  for (const language of languages) {
    const { texts } = corpora[language]
    const size = megabytes(texts)
    const own = steps.bundledLexicons.filter((lexicon) => lexicon.language === language)
    const [linked] = (await steps.linkLexicons(own)).languages
    const compiled = steps.compileLanguage(
      linked.data,
      linked.lexicons,
      linked.voices,
      await steps.createLinguist(linked.data),
    )
    const names = compiled.categories.map(({ category }) => category)
    const documents = texts.map((text) => steps.segment(text, [linked.data], { language }))
    const extracts = documents.map((document) => steps.passagesOf(document, 'paragraph'))
    const flows = documents.map(steps.flowOf)
    const quotes = flows.map(steps.findQuotes)
    const speakers = steps.speakerDataOf(linked.data, linked.voices)
    const findIn = steps.finderOf(compiled)
    const find = (at) => {
      const quotedOf = steps.quotedInSentences(flows[at], quotes[at])
      return extracts[at].map((extract) => findIn(texts[at], extract, quotedOf))
    }
    const finds = texts.map((_, at) => find(at))
    const sentences = finds.map((own) => own.flatMap((each) => each.sentences))
    const hear = (at) => steps.findVoices(flows[at], quotes[at], sentences[at], speakers)
    const speech = texts.map((_, at) => hear(at))
    const reaches = texts.map((_, at) => steps.reachesOf(speech[at].voices, extracts[at]))
    const weigh = (at) => steps.findEvidence(null, extracts[at], finds[at], compiled, speech[at], reaches[at])
    const evidence = texts.map((_, at) => weigh(at))
    const score = (at) =>
      extracts[at].map((extract, i) => steps.scorePassage(extract, evidence[at][i], compiled.categories))
    const passages = texts.map((_, at) => score(at))
    const all = (work) => () => {
      for (const at of texts.keys()) work(at)
    }
    const best = race({
      'tokens (part of segment)': all((at) => steps.tokenize(texts[at])),
      'segment: tokens to paragraphs': all((at) => steps.segment(texts[at], [linked.data], { language })),
      'find entries and signs': all(find),
      'find quotations': all((at) => steps.findQuotes(steps.flowOf(documents[at]))),
      'find voices': all(hear),
      'collect evidence': all(weigh),
      'score passages': all(score),
      'sum up the profile': all((at) =>
        steps.profileOf(passages[at], names, steps.countVoices(speech[at].voices, extracts[at], reaches[at])),
      ),
    })
    say(`  ${language}`)
    for (const [name, time] of Object.entries(best)) row(name, speed(size, time), milliseconds(time))
  }
}

/** A lexicon of the wanted size, in as many categories as the limits of a file ask for. */
function syntheticLexicons(language, count) {
  const most = 10_000
  return Array.from({ length: Math.ceil(count / most) }, (_, i) =>
    parseLexicon(lexiconOf(language, Math.min(most, count), `synthetic-${i}`, i + 1), {
      file: `synthetic-${i}.json`,
    }),
  )
}

async function measureEntries() {
  heading('Time against the number of entries')
  const counts = [1_000, 10_000, 100_000]
  for (const language of languages) {
    const texts = corpora[language].texts.slice(0, 200)
    const works = {}
    const created = {}
    for (const count of counts) {
      const lexicons = syntheticLexicons(language, count)
      const started = process.cpuUsage().user
      const analyzer = await createAnalyzer({ lexicons })
      created[count] = (process.cpuUsage().user - started) / 1000
      works[count] = () => {
        for (const text of texts) analyzer.analyze(text, { language })
      }
    }
    const best = race(works)
    say(`  ${language}: ${texts.length} articles`)
    for (const count of counts) {
      const factor = times(best[count] / best[counts[0]])
      row(
        `${count.toLocaleString('en')} entries`,
        milliseconds(best[count]),
        factor,
        count === 100_000 ? 'promised: 1.5 x' : '',
        `created in ${milliseconds(created[count])}`.padStart(24),
      )
    }
  }
}

async function measureGrowth() {
  heading('Time against length (exponent of a log-log fit over four doublings; promised: 1.1)')
  row('', 'exponent', 'longest', 'it takes')
  const analyzer = await createAnalyzer()
  const strings = {
    'ordinary English': ordinary(corpora.en.texts),
    'ordinary German': ordinary(corpora.de.texts),
    ...hostile,
  }
  const timed = (text, language) =>
    Math.min(...[1, 2, 3].map(() => timeOf(() => analyzer.analyze(text, { language }))))
  for (const [name, make] of Object.entries(strings)) {
    for (const language of languages) {
      // What is cheap is made longer: short times say nothing.
      const shortest = timed(make(50_000), language) < 20 ? 200_000 : 50_000
      const lengths = [1, 2, 4, 8, 16].map((times) => times * shortest)
      const taken = lengths.map((length) => timed(make(length), language))
      row(
        `${name} (${language})`,
        exponentOf(lengths, taken).toFixed(2),
        `${lengths.at(-1) / 1e6} million`,
        milliseconds(taken.at(-1)),
      )
    }
  }
}

function measureFresh() {
  heading('A fresh process (best of three; memory after reading the whole corpus)')
  const folder = mkdtempSync(join(tmpdir(), 'framelex-bench-'))
  const script = fileURLToPath(new URL('fresh.mjs', import.meta.url))
  row('', ...['import', 'create', 'first', 'together', 'heap ready', 'heap after', 'peak'])
  for (const wanted of [['de'], ['en'], ['en', 'de']]) {
    const file = join(folder, `${wanted.join('-')}.json`)
    writeFileSync(file, JSON.stringify(wanted.flatMap((language) => corpora[language].texts)))
    const runs = [1, 2, 3].map(() =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, wanted.join(','), file])),
    )
    const least = (of) => Math.min(...runs.map(of))
    const memory = (key) => `${least((run) => run[key]).toFixed(0)} MiB`
    row(
      wanted.join(' and '),
      ...['import', 'create', 'first'].map((key) => milliseconds(least((run) => run[key]))),
      milliseconds(least((run) => run.import + run.create + run.first)),
      ...['heapReady', 'heapAfter', 'peak'].map(memory),
    )
  }
  rmSync(folder, { recursive: true })
}

/** Time on the wall: it is what people wait for, and worth something on a quiet machine only. */
async function measureKeystrokes() {
  heading(
    'From a keystroke in the lexicon to the new results, 1,000 words, in Chromium (promised: 100 ms at the median)',
  )
  row('', 'median', '9 of 10 under', 'keys')
  for (const [name, taken] of Object.entries(await keystrokes())) {
    const sorted = taken.toSorted((a, b) => a - b)
    const at = (share) => milliseconds(sorted[Math.floor(share * sorted.length)])
    row(name, at(0.5), at(0.9), String(sorted.length))
  }
}

const parts = {
  speed: measureSpeed,
  steps: measureSteps,
  entries: measureEntries,
  growth: measureGrowth,
  fresh: measureFresh,
  keystrokes: measureKeystrokes,
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter((part) => !Object.hasOwn(parts, part))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}

say(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`)
for (const part of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[part]()
