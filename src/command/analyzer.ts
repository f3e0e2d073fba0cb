import type { Analyzer } from '../analyzer.ts'
import { nearest } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { CategoryLook } from '../report/theme.ts'
import type { Unit } from '../types.ts'
import { readLexicons } from './folder.ts'
import { UsageError } from './io.ts'
import type { Call } from './options.ts'

/** The analyzer that a command's options ask for, and how its categories look. Loaded only here, so that help comes at once. */
export async function analyzerOf(
  call: Call,
  unit: Unit = 'paragraph',
): Promise<{
  readonly analyzer: Analyzer
  readonly lexicons: readonly Lexicon[]
  readonly looks: readonly CategoryLook[]
}> {
  const folder = call.value('lexicons')
  if (folder === undefined && call.has('with-bundled')) {
    throw new UsageError('--with-bundled goes with --lexicons FOLDER')
  }
  const [{ createAnalyzer }, { bundledLexicons }, { looksOf }] = await Promise.all([
    import('../analyzer.ts'),
    import('../lexicon/bundled.ts'),
    import('./looks.ts'),
  ])
  const own = folder === undefined ? [] : await readLexicons(folder)
  const lexicons = folder === undefined || call.has('with-bundled') ? [...bundledLexicons, ...own] : own
  return { lexicons, analyzer: await createAnalyzer({ lexicons, unit }), looks: looksOf(lexicons) }
}

/** The language that `--language` names, as an option of `analyze`. */
export function languageOf(call: Call, analyzer: Analyzer): { readonly language?: string } {
  const language = call.value('language')
  if (language === undefined) return {}
  if (analyzer.languages.includes(language)) return { language }
  const meant = nearest(language, analyzer.languages)
  const hint = meant === undefined ? '' : `did you mean ${meant}? `
  throw new UsageError(
    `--language ${language}: ${hint}There are lexicons for: ${analyzer.languages.join(', ')}`,
  )
}
