import type { LinkedVoices } from '../lexicon-types.ts'
import type { LanguageData } from '../text/language-data.ts'
import { normOf } from '../text/norm.ts'
import type { SpeakerData } from './memory.ts'

/** What a language tells of speakers beside the signs in its sentences. */
export function speakerDataOf(
  {
    nameParticles,
    commonWords,
    abbreviations = [],
    verbSecond = false,
    capitalizesNouns = false,
  }: LanguageData,
  { signs }: LinkedVoices,
): SpeakerData {
  return {
    roles: signs.flatMap((sign) => (sign.kind === 'role' ? [sign.role] : [])),
    particles: new Set(nameParticles),
    commonWords: new Set(commonWords),
    // „max.“ stands before no name; „Max“ is one.
    titles: new Set(
      abbreviations.filter(isCapitalized).map((abbreviation) => normOf(abbreviation.replace(/\.$/, ''))),
    ),
    verbSecond,
    capitalizesNouns,
  }
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
