/** The modules that the build makes of the lexicons folder; see bundle.plugin.ts. */
declare module 'framelex:bundled' {
  import type { CategoryInfo, KnownLanguage, LanguageContent } from './lexicon.ts'

  /** The version of the package. */
  export const version: string
  export const categories: readonly CategoryInfo[]
  export const files: readonly {
    readonly language: string
    readonly category: string
    readonly file: string
  }[]
  export const known: Readonly<Record<string, KnownLanguage>>
  export const loaders: Readonly<Record<string, () => Promise<{ readonly content: LanguageContent }>>>
}
