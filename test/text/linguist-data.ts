import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { type LanguageData, LanguageSchema } from '../../src/text/language-data.ts'
import type { Linguist } from '../../src/text/linguist.ts'
import { normOf } from '../../src/text/norm.ts'

/** The data of a bundled language. */
export function languageData(language: string): LanguageData {
  const file = new URL(`../../lexicons/${language}/language.yaml`, import.meta.url)
  return v.parse(LanguageSchema, parse(readFileSync(file, 'utf8')))
}

/** Whether `~word` finds a word of a text. */
export function finds(linguist: Linguist, word: string, met: string): boolean {
  const { norms, keys } = linguist.formsOf(word)
  const norm = normOf(met)
  return norms.includes(norm) || linguist.keysOf(norm).some((key) => keys.includes(key))
}

/** A table of `word | finds | does not find`, one row a line. */
export function rowsOf(table: string): readonly (readonly [string, readonly string[], readonly string[]])[] {
  return table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [word = '', found = '', missed = ''] = line.split('|').map((cell) => cell.trim())
      return [word, found.split(/\s+/).filter(Boolean), missed.split(/\s+/).filter(Boolean)] as const
    })
}
