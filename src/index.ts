export type { AnalyzeOptions, Analyzer, AnalyzerOptions } from './analyzer.ts'
export { createAnalyzer } from './analyzer.ts'
export type { Fault } from './errors.ts'
export { DataError } from './errors.ts'
export type { ExportedFile, ExportedText, ExportOptions } from './exchange/exported.ts'
export type { ExportFormat } from './exchange/formats.ts'
export { exportFormats, toExport } from './exchange/formats.ts'
export { importGold } from './exchange/import.ts'
export { toQdaProject } from './exchange/qda-project.ts'
export { mergeProfiles } from './framing/profile.ts'
export { UNCERTAIN_BELOW } from './framing/scores.ts'
export { bundledCategories, bundledLexicons } from './lexicon/bundled.ts'
export type { CategoryInfo, Lexicon } from './lexicon/lexicon.ts'
export { parseLexicon } from './lexicon/parse.ts'
export { rewriteWeights } from './lexicon/rewrite.ts'
export type {
  EntrySign,
  Inside,
  LinkedEntry,
  LinkedLexicon,
  Place,
  Scope,
  Shape,
  VoiceSign,
} from './lexicon-types.ts'
export { toAdaptationTerminal, toCurveTerminal } from './report/adaptation-terminal.ts'
export type { AgreementTerminalOptions } from './report/agreement-terminal.ts'
export { toAgreementTerminal } from './report/agreement-terminal.ts'
export type { BlameTerminalOptions } from './report/blame-terminal.ts'
export { toBlameTerminal } from './report/blame-terminal.ts'
export type { ComparisonTerminalOptions } from './report/comparison-terminal.ts'
export { toComparisonTerminal, toSharesTerminal } from './report/comparison-terminal.ts'
export { toCorrectionTerminal } from './report/correction-terminal.ts'
export type { EntryTerminalOptions } from './report/entry-terminal.ts'
export { toEntryTerminal } from './report/entry-terminal.ts'
export { toEvaluationTerminal } from './report/evaluation-terminal.ts'
export type { ComparisonHtmlOptions } from './report/page/comparison.ts'
export { toComparisonHtml, toSharesHtml } from './report/page/comparison.ts'
export type { PageOptions } from './report/page/page-options.ts'
export type { HtmlOptions } from './report/page/report.ts'
export { toHtml } from './report/page/report.ts'
export type { ReportLanguage } from './report/page/words.ts'
export { toRareTerminal } from './report/rare-terminal.ts'
export { toNeighborsYaml, toSuggestionsTerminal, toSuggestionsYaml } from './report/suggestion-terminal.ts'
export type { AnalysisTerminalOptions } from './report/terminal.ts'
export { toProfileTerminal, toTerminal } from './report/terminal.ts'
export type { TuningTerminalOptions } from './report/tuning-terminal.ts'
export { toTuningTerminal } from './report/tuning-terminal.ts'
export { toVoiceEvaluationTerminal } from './report/voice-evaluation.ts'
export type { VoicesTerminalOptions } from './report/voices-terminal.ts'
export { toSpeakersTerminal, toVoicesTerminal } from './report/voices-terminal.ts'
export type {
  Analysis,
  ArticleInput,
  CategoryProfile,
  Cue,
  EntryProfile,
  Evidence,
  EvidenceKind,
  EvidencePart,
  Input,
  LanguageManifest,
  LexiconManifest,
  Manifest,
  Passage,
  Profile,
  ProfileCounts,
  RoleCounts,
  RoleProfile,
  Span,
  Speaker,
  SpeakerProfile,
  SpeechCounts,
  SpeechProfile,
  Stance,
  Tag,
  Unit,
  Voice,
  VoiceKind,
  VoicesCounts,
  VoicesProfile,
} from './types.ts'
export type {
  Adaptation,
  AdaptOptions,
  CategoryAdaptation,
  LanguageAdaptation,
} from './validation/adapt.ts'
export { adapt } from './validation/adapt.ts'
export type { CurveOptions, CurveStep, LanguageCurve } from './validation/adaptation-curve.ts'
export { curvesOf } from './validation/adaptation-curve.ts'
export type { Blame, BlameOptions, CategoryBlame, EntryFinds } from './validation/blame.ts'
export { blame, findEntry } from './validation/blame.ts'
export type { CertainAgreement } from './validation/certain.ts'
export type { Coder, CoderAgreement, CoderPair, Disagreement } from './validation/coders.ts'
export { compareCoders } from './validation/coders.ts'
export { toCodingForm } from './validation/coding-form.ts'
export type {
  ComparedShare,
  ComparisonOptions,
  CountDifference,
  GroupShares,
  GroupSize,
  ProfileComparison,
  ShareDifference,
} from './validation/comparison.ts'
export { compareProfiles, sharesOf } from './validation/comparison.ts'
export type { Occurrence } from './validation/concordance.ts'
export type { Corpus, CorpusArticle, CorpusOptions } from './validation/corpus.ts'
export { joinCorpora, parseCorpus } from './validation/corpus.ts'
export type { CorrectedShare, Correction, CorrectOptions } from './validation/correct.ts'
export { correct } from './validation/correct.ts'
export type { EntryRecord, EntryShare } from './validation/entry-record.ts'
export type { EvaluateOptions, Evaluation, SourceMeasures } from './validation/evaluate.ts'
export { evaluate } from './validation/evaluate.ts'
export type { EvaluateVoicesOptions, VoiceEvaluation } from './validation/evaluate-voices.ts'
export { evaluateVoices } from './validation/evaluate-voices.ts'
export type { Gain } from './validation/gain.ts'
export type { Draw, Gold, GoldArticle, GoldOptions, GoldPassage } from './validation/gold.ts'
export { joinGold, parseGold } from './validation/gold.ts'
export type { FoundElsewhere, FoundEntry, JudgedPassage } from './validation/judged-passage.ts'
export { neighborsOfList } from './validation/list-neighbors.ts'
export type { Measures } from './validation/measures.ts'
export type {
  Quotation,
  QuotationArticle,
  QuotationOptions,
  Quotations,
} from './validation/quotations.ts'
export { joinQuotations, parseQuotations } from './validation/quotations.ts'
export type { RareEntries, RareEntry, RareOptions } from './validation/rare-entries.ts'
export { findRareEntries } from './validation/rare-entries.ts'
export type { SampleOptions } from './validation/sample.ts'
export { sample } from './validation/sample.ts'
export type { ShareAgreement, ShareMeasures } from './validation/shares.ts'
export type { Suggestion, SuggestOptions } from './validation/suggest.ts'
export { suggest } from './validation/suggest.ts'
export type { LearnOptions } from './validation/tune.ts'
export { tune } from './validation/tune.ts'
export type { CategoryTuning, Choice, LanguageTuning, TuneOptions, Tuning } from './validation/tuning.ts'
export type { NearWord, WordVectors } from './validation/vectors.ts'
export { parseVectors } from './validation/vectors.ts'
export type {
  ArticleVoiceErrors,
  QuotationWords,
  VoiceError,
  VoiceErrorKind,
} from './validation/voice-errors.ts'
export type { Coverage, SpeakerMeasures, TypeRecall, VoiceMeasures } from './validation/voice-measures.ts'
export type { LearnedWord } from './validation/words.ts'
