import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** The floors of the house, lowest first: a file may import from its own floor and from those below. */
const floors = [
  'types.ts',
  'lexicon-types.ts',
  'errors.ts',
  'text',
  'lexicon',
  'matching',
  'voices',
  'framing',
  'analyzer.ts',
  'validation',
  'report',
  'exchange',
  'index.ts',
  'reading',
  'node.ts',
  'command',
  'cli.ts',
]

/** Floors that run in Node only; everything else must run in a browser. */
const nodeFloors = ['reading', 'node.ts', 'command', 'cli.ts']

/** Reads folders for `node.ts` and for the build; nothing else may import it. */
const diskFile = 'lexicon/files.ts'

/** Plugins of the build stand beside what they build, run in Node, and are imported by no other file. */
const isPlugin = (file: string): boolean => file.endsWith('.plugin.ts')

const mayNeedNode = (file: string): boolean =>
  nodeFloors.includes(floorOf(file)) || isPlugin(file) || file === diskFile

type Files = ReadonlyMap<string, string>

const floorOf = (file: string): string => file.split('/')[0] ?? ''

const importsOf = (source: string): readonly string[] =>
  ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)

const inHouse = (file: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(file), specifier))

/** What breaks the order of the house, one sentence each. */
function breaches(files: Files): readonly string[] {
  const found: string[] = []
  for (const [file, source] of files) {
    const rank = floors.indexOf(floorOf(file))
    if (rank < 0) found.push(`${file} has no place in the house`)
    for (const specifier of importsOf(source)) {
      if (specifier.startsWith('.')) {
        const target = inHouse(file, specifier)
        if (target.startsWith('..')) {
          if (!isPlugin(file)) found.push(`${file} reaches out of the house: ${specifier}`)
          continue
        }
        if (isPlugin(target)) found.push(`${file} imports a plugin of the build: ${target}`)
        if (target === diskFile && !mayNeedNode(file)) found.push(`${file} needs Node: ${target}`)
        if (floors.indexOf(floorOf(target)) > rank) found.push(`${file} imports upwards: ${target}`)
      } else if (specifier.startsWith('node:') && !mayNeedNode(file)) {
        found.push(`${file} needs Node: ${specifier}`)
      } else if (specifier.startsWith('wink-') && file !== 'text/wink.ts') {
        found.push(`${file} knows wink: ${specifier}`)
      } else if (specifier === 'lodash' || /^lodash\/(?!.*\.js$)/.test(specifier)) {
        found.push(`${file} imports all of lodash: ${specifier}`)
      }
    }
  }
  return found
}

/** Files that import themselves by a detour, as `a -> b -> a`. */
function cycles(files: Files): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file)
    if (met >= 0) found.push([...way.slice(met), file].join(' -> '))
    if (met >= 0 || done.has(file)) return
    for (const specifier of importsOf(files.get(file) ?? '')) {
      if (specifier.startsWith('.')) visit(inHouse(file, specifier), [...way, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return found
}

const source = fileURLToPath(new URL('../src/', import.meta.url))
const house: Files = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(`${source}/${file}`, 'utf8')]),
)

describe('the house', () => {
  it('has a place for every file, and imports point one way', () => {
    expect(breaches(house)).toEqual([])
  })

  it('has no import cycles', () => {
    expect(cycles(house)).toEqual([])
  })

  it('has no default exports and no enums', () => {
    const forbidden = /^export default|^(export )?(const )?enum /m
    expect([...house].filter(([, text]) => forbidden.test(text)).map(([file]) => file)).toEqual([])
  })
})

/** The names that a file exports by `export { … } from`, types marked. */
function exportsOf(text: string): readonly string[] {
  const names: string[] = []
  for (const statement of ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2022).statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) {
      throw new Error('the door is a list of exports and nothing else')
    }
    if (!ts.isNamedExports(statement.exportClause)) throw new Error('the door names what it exports')
    for (const { name } of statement.exportClause.elements) {
      names.push(`${statement.isTypeOnly ? 'type ' : ''}${name.text}`)
    }
  }
  return names
}

describe('the public door', () => {
  const names = exportsOf(house.get('index.ts') ?? '')

  it('lets through these things, and no others', () => {
    expect(names.filter((name) => !name.startsWith('type ')).sort()).toEqual([
      'DataError',
      'UNCERTAIN_BELOW',
      'adapt',
      'blame',
      'bundledCategories',
      'bundledLexicons',
      'compareCoders',
      'compareProfiles',
      'correct',
      'createAnalyzer',
      'curvesOf',
      'evaluate',
      'evaluateVoices',
      'exportFormats',
      'findEntry',
      'findRareEntries',
      'importGold',
      'joinCorpora',
      'joinGold',
      'joinQuotations',
      'mergeProfiles',
      'neighborsOfList',
      'parseCorpus',
      'parseGold',
      'parseLexicon',
      'parseQuotations',
      'parseVectors',
      'rewriteWeights',
      'sample',
      'sharesOf',
      'suggest',
      'toAdaptationTerminal',
      'toAgreementTerminal',
      'toBlameTerminal',
      'toCodingForm',
      'toComparisonHtml',
      'toComparisonTerminal',
      'toCorrectionTerminal',
      'toCurveTerminal',
      'toEntryTerminal',
      'toEvaluationTerminal',
      'toExport',
      'toHtml',
      'toNeighborsYaml',
      'toProfileTerminal',
      'toQdaProject',
      'toRareTerminal',
      'toSharesHtml',
      'toSharesTerminal',
      'toSpeakersTerminal',
      'toSuggestionsTerminal',
      'toSuggestionsYaml',
      'toTerminal',
      'toTuningTerminal',
      'toVoiceEvaluationTerminal',
      'toVoicesTerminal',
      'tune',
    ])
  })

  it('lets through these types, and no others', () => {
    const types = names.filter((name) => name.startsWith('type '))
    expect(types.map((name) => name.slice(5)).sort()).toEqual([
      'AdaptOptions',
      'Adaptation',
      'AgreementTerminalOptions',
      'Analysis',
      'AnalysisTerminalOptions',
      'AnalyzeOptions',
      'Analyzer',
      'AnalyzerOptions',
      'ArticleInput',
      'ArticleVoiceErrors',
      'Blame',
      'BlameOptions',
      'BlameTerminalOptions',
      'CategoryAdaptation',
      'CategoryBlame',
      'CategoryInfo',
      'CategoryProfile',
      'CategoryTuning',
      'CertainAgreement',
      'Choice',
      'Coder',
      'CoderAgreement',
      'CoderPair',
      'ComparedShare',
      'ComparisonHtmlOptions',
      'ComparisonOptions',
      'ComparisonTerminalOptions',
      'Corpus',
      'CorpusArticle',
      'CorpusOptions',
      'CorrectOptions',
      'CorrectedShare',
      'Correction',
      'CountDifference',
      'Coverage',
      'Cue',
      'CurveOptions',
      'CurveStep',
      'Disagreement',
      'Draw',
      'EntryFinds',
      'EntryProfile',
      'EntryRecord',
      'EntryShare',
      'EntrySign',
      'EntryTerminalOptions',
      'EvaluateOptions',
      'EvaluateVoicesOptions',
      'Evaluation',
      'Evidence',
      'EvidenceKind',
      'EvidencePart',
      'ExportFormat',
      'ExportOptions',
      'ExportedFile',
      'ExportedText',
      'Fault',
      'FoundElsewhere',
      'FoundEntry',
      'Gain',
      'Gold',
      'GoldArticle',
      'GoldOptions',
      'GoldPassage',
      'GroupShares',
      'GroupSize',
      'HtmlOptions',
      'Input',
      'Inside',
      'JudgedPassage',
      'LanguageAdaptation',
      'LanguageCurve',
      'LanguageManifest',
      'LanguageTuning',
      'LearnOptions',
      'LearnedWord',
      'Lexicon',
      'LexiconManifest',
      'LinkedEntry',
      'LinkedLexicon',
      'Manifest',
      'Measures',
      'NearWord',
      'Occurrence',
      'PageOptions',
      'Passage',
      'Place',
      'Profile',
      'ProfileComparison',
      'ProfileCounts',
      'Quotation',
      'QuotationArticle',
      'QuotationOptions',
      'QuotationWords',
      'Quotations',
      'RareEntries',
      'RareEntry',
      'RareOptions',
      'ReportLanguage',
      'RoleCounts',
      'RoleProfile',
      'SampleOptions',
      'Scope',
      'Shape',
      'ShareAgreement',
      'ShareDifference',
      'ShareMeasures',
      'SourceMeasures',
      'Span',
      'Speaker',
      'SpeakerMeasures',
      'SpeakerProfile',
      'SpeechCounts',
      'SpeechProfile',
      'Stance',
      'SuggestOptions',
      'Suggestion',
      'Tag',
      'TuneOptions',
      'Tuning',
      'TuningTerminalOptions',
      'TypeRecall',
      'Unit',
      'Voice',
      'VoiceError',
      'VoiceErrorKind',
      'VoiceEvaluation',
      'VoiceKind',
      'VoiceMeasures',
      'VoiceSign',
      'VoicesCounts',
      'VoicesProfile',
      'VoicesTerminalOptions',
      'WordVectors',
    ])
  })
})

describe('the watch over the house', () => {
  it.each([
    ['a file without a place', 'helpers.ts', '', 'helpers.ts has no place in the house'],
    [
      'an import from above',
      'text/token.ts',
      "import type { A } from '../framing/a.ts'",
      'text/token.ts imports upwards: framing/a.ts',
    ],
    [
      'a dynamic import from above',
      'text/token.ts',
      "await import('../analyzer.ts')",
      'text/token.ts imports upwards: analyzer.ts',
    ],
    ['a core that needs Node', 'analyzer.ts', "import 'node:fs'", 'analyzer.ts needs Node: node:fs'],
    [
      'a second file that knows wink',
      'text/token.ts',
      "import('wink-nlp')",
      'text/token.ts knows wink: wink-nlp',
    ],
    [
      'a re-export from above',
      'types.ts',
      "export { A } from './errors.ts'",
      'types.ts imports upwards: errors.ts',
    ],
  ])('notices %s', (_, file, text, message) => {
    expect(breaches(new Map([[file, text]]))).toEqual([message])
  })

  it('notices a cycle', () => {
    const files = new Map([
      ['text/a.ts', "import './b.ts'"],
      ['text/b.ts', "export * from './a.ts'"],
    ])
    expect(cycles(files)).toEqual(['text/a.ts -> text/b.ts -> text/a.ts'])
  })
})
