export type { AnalyzeOptions, Analyzer, AnalyzerOptions } from './analyzer.ts'
export { createAnalyzer } from './analyzer.ts'
export type { Fault } from './errors.ts'
export { DataError } from './errors.ts'
export { mergeProfiles } from './framing/profile.ts'
export { bundledCategories, bundledLexicons } from './lexicon/bundled.ts'
export type { Lexicon } from './lexicon/lexicon.ts'
export { parseLexicon } from './lexicon/parse.ts'
export type {
  Analysis,
  ArticleInput,
  CategoryProfile,
  Cue,
  EntryProfile,
  Evidence,
  EvidenceKind,
  Input,
  LinkedEntry,
  LinkedLexicon,
  Passage,
  Place,
  Profile,
  ProfileCounts,
  Scope,
  Shape,
  Span,
  Speaker,
  Tag,
  Unit,
  Voice,
} from './types.ts'
