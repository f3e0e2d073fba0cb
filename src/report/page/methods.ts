import type { Manifest, Profile } from '../../types.ts'
import { languageName } from '../numbers.ts'
import { html, type Markup } from './markup.ts'
import type { Scene } from './scene.ts'

/** By what the texts were analyzed, and paragraphs that say so in a publication. */
export function methodsOf(profile: Profile, scene: Scene): Markup {
  const { speech, manifest } = scene
  return html`${madeOf(scene)}
<h3>${speech.say('methods')}</h3>
<blockquote lang="en">${english(profile, manifest)}</blockquote>
<blockquote lang="de">${german(profile, manifest)}</blockquote>`
}

/** By what the texts were analyzed. */
export function madeOf({ speech, manifest, titleOf }: Scene): Markup {
  const rows = manifest.languages.flatMap(({ language, hash, lexicons }) => [
    html`<tr><th scope="row">${language}: ${speech.say('signs')}</th><td></td><td></td><td><code>${hash}</code></td></tr>`,
    ...lexicons.map(
      ({ category, entries, threshold, hash }) =>
        html`<tr><th scope="row">${language}/${category} <small>${titleOf(category)}</small></th><td class="n">${speech.number(entries)}</td><td class="n">${speech.number(threshold, 3)}</td><td><code>${hash}</code></td></tr>`,
    ),
  ])
  return html`<h2>${speech.say('made')}</h2>
<p>${speech.say('version', manifest.version)}. ${speech.say(`unit${manifest.unit}`)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${speech.say('lexicon')}"><table class="manifest"><thead><tr><th scope="col">${speech.say('lexicon')}</th><th scope="col" class="n">${speech.say('entries')}</th><th scope="col" class="n">${speech.say('threshold')}</th><th scope="col">${speech.say('hash')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

const hashesOf = (manifest: Manifest): string =>
  manifest.languages
    .flatMap(({ language, lexicons }) =>
      lexicons.map(({ category, hash }) => `${language}/${category} ${hash}`),
    )
    .join(', ')

const percent = (share: number): number => Math.round(100 * share)

function english({ texts, passages, uncertain, untagged }: Profile, manifest: Manifest): string {
  const unit = manifest.unit === 'paragraph' ? 'paragraphs' : 'sentences'
  const names = manifest.languages.map(({ language }) => languageName(language)).join(' and ')
  return `Framing was analyzed with framelex ${manifest.version} (${names}). The ${passages} passages (${unit}) of ${texts} ${texts === 1 ? 'text' : 'texts'} were tagged by lexicons: for each category, the weights of the entries found add up to log-odds, and a passage is tagged from the category's threshold on; its category is the tag with the largest margin. ${untagged.passages} passages (${percent(untagged.share)}% of the words) got no tag, and ${uncertain.passages} (${percent(uncertain.share)}%) stand less than .7 log-odds from another choice. Lexicons, with hashes: ${hashesOf(manifest)}. Agreement with coders has to be measured on a coded sample of the corpus (Krippendorff's alpha).`
}

function german({ texts, passages, uncertain, untagged }: Profile, manifest: Manifest): string {
  const unit = manifest.unit === 'paragraph' ? 'Absätze' : 'Sätze'
  return `Das Framing wurde mit framelex ${manifest.version} untersucht. Die ${passages} Abschnitte (${unit}) von ${texts} ${texts === 1 ? 'Text' : 'Texten'} wurden anhand von Lexika kategorisiert: Für jede Kategorie ergeben die Gewichte der gefundenen Einträge eine Summe in Log-Odds, und ein Abschnitt erhält die Kategorie ab deren Schwelle; bei mehreren zählt die mit dem größten Abstand. ${untagged.passages} Abschnitte (${percent(untagged.share)} % der Wörter) blieben ohne Kategorie, ${uncertain.passages} (${percent(uncertain.share)} %) liegen weniger als 0,7 Log-Odds von einer anderen Wahl entfernt. Lexika mit Prüfsummen: ${hashesOf(manifest)}. Die Übereinstimmung mit Codierenden ist an einer codierten Stichprobe des Korpus zu messen (Krippendorffs Alpha).`
}
