import bruecke from '../../articles/bruecke.de.txt?raw'
import council from '../../articles/council.en.txt?raw'
import harbor from '../../articles/harbor.de.txt?raw'
import hospital from '../../articles/hospital.en.txt?raw'
import ministry from '../../articles/ministry.en.txt?raw'
import windfarm from '../../articles/windfarm.en.txt?raw'
import agency from '../../one-event/agency.en.txt?raw'
import daily from '../../one-event/daily.en.txt?raw'

export interface Text {
  readonly id: string
  readonly name: string
  readonly language: 'de' | 'en'
  readonly title: string
  readonly text: string
}

/** The text of a file whose first line is its headline. */
function titled(source: string): Pick<Text, 'title' | 'text'> {
  const at = source.indexOf('\n')
  return { title: source.slice(0, at), text: source.slice(at).trim() }
}

/** Texts to begin with, in the manner of different outlets. */
export const texts: readonly Text[] = [
  { id: 'dam-agency', name: 'A dam, told by a state agency', language: 'en', ...titled(agency) },
  { id: 'dam-daily', name: 'The same dam, told by a daily', language: 'en', ...titled(daily) },
  { id: 'windfarm', name: 'A wind farm is opened', language: 'en', title: '', text: windfarm.trim() },
  { id: 'hospital', name: 'Dispute about a hospital', language: 'en', title: '', text: hospital.trim() },
  { id: 'ministry', name: 'Release of a ministry', language: 'en', title: '', text: ministry.trim() },
  { id: 'council', name: 'A town council decides', language: 'en', title: '', text: council.trim() },
  { id: 'hafen', name: 'Ein Hafen wird ausgebaut', language: 'de', title: '', text: harbor.trim() },
  { id: 'bruecke', name: 'Eine Brücke wird gesperrt', language: 'de', title: '', text: bruecke.trim() },
]
