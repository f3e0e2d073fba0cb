import * as v from 'valibot'

/** What the schemas of several files have in common. */

export const LANGUAGE_CODE: RegExp = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export const text: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'expected a text, found nothing'),
)
export const language: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.regex(LANGUAGE_CODE, 'expected a language code, such as en or pt-BR'),
  v.description(
    'Code of the language (BCP 47), such as en or de: a bundled one, or one whose language.yaml stands beside this file.',
  ),
)
export const patternText: v.GenericSchema<string, string> = v.pipe(
  text,
  v.description(
    'A pattern: words, =exact spelling, ~every form, glob*, (one|other), (optional)?, .. gap, <list>.',
  ),
)
/** One pattern, or several. */
export const patternsOf = (description: string): v.GenericSchema<string | string[], string | string[]> =>
  v.pipe(
    v.union([patternText, v.pipe(v.array(patternText), v.minLength(1, 'expected at least one pattern'))]),
    v.description(description),
  )
export const sentences = (description: string): v.GenericSchema<string[], string[]> =>
  v.pipe(v.array(text), v.description(description))
export const note: v.GenericSchema<string, string> = v.pipe(
  text,
  v.description('What it is for, for whoever reads the file.'),
)
export const rare: v.GenericSchema<string, string> = v.pipe(
  text,
  v.description('Why it stays though hardly any article holds it; framelex rare asks for that.'),
)
export const source: v.GenericSchema<string, string> = v.pipe(
  text,
  v.description('Where it comes from: a book, a paper, an address.'),
)
