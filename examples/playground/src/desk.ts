import {
  type Analysis,
  type Analyzer,
  bundledLexicons,
  createAnalyzer,
  DataError,
  type ExportedFile,
  type Fault,
  type Input,
  type Lexicon,
  parseLexicon,
  toExport,
  toHtml,
} from 'framelex'
import { listsOf } from './lists.ts'
import type { Answer, Download, Job, NamedList } from './protocol.ts'

/** Where texts are analyzed: remembers what it can, so that a keystroke costs only what it changes. */
export interface Desk {
  /** Analyzes. @throws only what is a fault of ours */
  work(job: Job): Promise<Answer>
  /** The last result as a file. @throws Error if there is none yet */
  take(download: Download): ExportedFile
}

/** What stands in the editor of the lexicon. */
interface Own {
  readonly source: string
  readonly lexicon: Lexicon | null
  readonly faults: readonly Fault[]
}

interface Prepared {
  readonly key: string
  readonly analyzer: Analyzer
}

interface Done {
  readonly analysis: Analysis
  readonly analyzer: Analyzer
  readonly html: string
}

const FILE = 'lexicon.yaml'
const NOTHING: Own = { source: '', lexicon: null, faults: [] }

/** @param hasEnglish whether the model of English is here; without it, a job that needs it is answered so */
export function createDesk(hasEnglish: boolean): Desk {
  /** The last lexicon, and the last one without faults. */
  let own = NOTHING
  let good = NOTHING
  const prepared = new Map<string, Prepared>()
  let done: Done | undefined
  let told: Analyzer | undefined

  const analyzerFor = async (
    languages: readonly string[],
    used: Own,
    unit: Job['unit'],
  ): Promise<Analyzer> => {
    const isMeant = used.lexicon !== null && languages.includes(used.lexicon.language)
    const key = JSON.stringify([unit, isMeant ? used.source : ''])
    const name = languages.join(' ')
    const known = prepared.get(name)
    if (known?.key === key) return known.analyzer
    const analyzer = await createAnalyzer({ lexicons: lexiconsFor(languages, used), unit })
    prepared.set(name, { key, analyzer })
    return analyzer
  }

  /** The analysis with a lexicon; `null` if it needs English. */
  const analyze = async (job: Job, used: Own): Promise<{ analysis: Analysis; analyzer: Analyzer } | null> => {
    const input = inputOf(job)
    // German first: it needs no model.
    for (const language of job.language ? [job.language] : ['de', 'en']) {
      if (language === 'en' && !hasEnglish) return null
      const analyzer = await analyzerFor([language], used, job.unit)
      const analysis = analyzer.analyze(input, job.language ? { language } : {})
      if (analysis.language === language || job.text.trim() === '') return { analysis, analyzer }
    }
    const analyzer = await analyzerFor(['de', 'en'], used, job.unit)
    return { analysis: analyzer.analyze(input), analyzer }
  }

  return {
    async work(job) {
      if (job.lexicon !== own.source) own = readOwn(job.lexicon)
      let made: Awaited<ReturnType<typeof analyze>>
      if (own.faults.length === 0) {
        try {
          made = await analyze(job, own)
          good = own
        } catch (reason) {
          // What does not go together shows when an analyzer is made.
          if (!(reason instanceof DataError)) throw reason
          own = { ...own, faults: reason.faults }
          made = await analyze(job, good)
        }
      } else made = await analyze(job, good)
      if (!made) return { kind: 'needs-english' }
      const { analysis, analyzer } = made
      const html = toHtml(analysis, { manifest: analyzer.manifest(), language: job.speech })
      const isNew = html !== done?.html
      done = { analysis, analyzer, html }
      const lists: readonly NamedList[] | null = told === analyzer ? null : listsOf(analyzer, good.lexicon)
      told = analyzer
      const { language, passages, reason } = analysis
      const meant = good.lexicon?.language ?? null
      return {
        kind: 'result',
        html: isNew ? html : null,
        language,
        reason: reason ?? null,
        passages: passages.length,
        tagged: passages.filter(({ category }) => category !== null).length,
        faults: own.faults,
        idle: meant !== null && language !== null && meant !== language ? meant : null,
        lists,
      }
    },
    take(download) {
      if (!done) throw new Error('there is no result yet')
      const { analysis, analyzer, html } = done
      if (download === 'html') return { name: 'report.html', content: html }
      if (download === 'json')
        return { name: 'analysis.json', content: `${JSON.stringify(analysis, null, 2)}\n` }
      const files = toExport('csv', [{ name: 'text', analysis }], { manifest: analyzer.manifest() })
      const file = files.find(({ name }) => name === `${download}.csv`)
      if (!file) throw new Error(`no table ${download}`)
      return file
    },
  }
}

/** Comments alone are no lexicon, and no fault. */
function readOwn(source: string): Own {
  if (!source.split('\n').some((line) => /^\s*[^\s#]/.test(line))) return { ...NOTHING, source }
  try {
    return { source, lexicon: parseLexicon(source, { file: FILE }), faults: [] }
  } catch (reason) {
    if (!(reason instanceof DataError)) throw reason
    return { source, lexicon: null, faults: reason.faults }
  }
}

/** The bundled lexicons of the languages, and one's own in the place of that of its category. */
function lexiconsFor(languages: readonly string[], { lexicon }: Own): readonly Lexicon[] {
  const isReplaced = ({ language, category }: Lexicon): boolean =>
    language === lexicon?.language && category === lexicon.category
  const bundled = bundledLexicons.filter((one) => languages.includes(one.language) && !isReplaced(one))
  return lexicon && languages.includes(lexicon.language) ? [...bundled, lexicon] : bundled
}

/** A text with a title is cut as one without: paragraphs end at blank lines, else at line breaks. */
function inputOf({ title, text }: Job): Input {
  if (title.trim() === '') return text
  const trimmed = text.trim()
  return { title, paragraphs: trimmed.split(/\n\s*\n/.test(trimmed) ? /\n\s*\n/ : /\n/) }
}
