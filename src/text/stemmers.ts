/** Makes one stem of the forms of a word. */
export type Stem = (norm: string) => string

/** One import each, written out, so that a bundler takes in those that are used, and those only when they are. */
const STEMMERS: Readonly<Record<string, () => Promise<{ stemmer: Stem }>>> = {
  arabic: () => import('@orama/stemmers/arabic'),
  armenian: () => import('@orama/stemmers/armenian'),
  bulgarian: () => import('@orama/stemmers/bulgarian'),
  danish: () => import('@orama/stemmers/danish'),
  dutch: () => import('@orama/stemmers/dutch'),
  english: () => import('@orama/stemmers/english'),
  finnish: () => import('@orama/stemmers/finnish'),
  french: () => import('@orama/stemmers/french'),
  german: () => import('@orama/stemmers/german'),
  greek: () => import('@orama/stemmers/greek'),
  hungarian: () => import('@orama/stemmers/hungarian'),
  indian: () => import('@orama/stemmers/indian'),
  indonesian: () => import('@orama/stemmers/indonesian'),
  irish: () => import('@orama/stemmers/irish'),
  italian: () => import('@orama/stemmers/italian'),
  lithuanian: () => import('@orama/stemmers/lithuanian'),
  nepali: () => import('@orama/stemmers/nepali'),
  norwegian: () => import('@orama/stemmers/norwegian'),
  portuguese: () => import('@orama/stemmers/portuguese'),
  romanian: () => import('@orama/stemmers/romanian'),
  russian: () => import('@orama/stemmers/russian'),
  sanskrit: () => import('@orama/stemmers/sanskrit'),
  serbian: () => import('@orama/stemmers/serbian'),
  spanish: () => import('@orama/stemmers/spanish'),
  swedish: () => import('@orama/stemmers/swedish'),
  tamil: () => import('@orama/stemmers/tamil'),
  turkish: () => import('@orama/stemmers/turkish'),
  ukrainian: () => import('@orama/stemmers/ukrainian'),
}

/** The names that `stemmer` in `language.yaml` may have. */
export const stemmerNames: readonly string[] = Object.keys(STEMMERS)

/** Loads a stemmer by its name, one of `stemmerNames`. Throws a RangeError for any other. */
export async function loadStemmer(name: string): Promise<Stem> {
  const load = Object.hasOwn(STEMMERS, name) ? STEMMERS[name] : undefined
  if (load === undefined) {
    throw new RangeError(`loadStemmer: there is no stemmer "${name}"; take one of ${stemmerNames.join(', ')}`)
  }
  return (await load()).stemmer
}
