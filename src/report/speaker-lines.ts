import type { RoleProfile, VoicesProfile } from '../types.ts'
import { type Bar, barLines } from './bars.ts'
import { wrap } from './lines.ts'
import { formatCount, formatInteger, formatPercent } from './numbers.ts'
import { type Line, run } from './style.ts'
import { tableLines } from './table.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** Who speaks, by role, beside what nobody says; then how they are heard. Nothing where nobody speaks. */
export function whoSpeaksLines(profile: VoicesProfile, theme: Theme): Line[] {
  if (profile.voices === 0) return []
  return [
    ...barLines(barsOf(profile, theme), theme),
    [],
    ...wrap([run(summaryOf(profile, theme))], theme.width),
  ]
}

function barsOf({ roles, unattributed, narration }: VoicesProfile, theme: Theme): Bar[] {
  const bars = Object.entries(roles).map(
    ([role, { share, voices }]): Bar => ({
      title: toVisible(role),
      color: theme.roleColorOf(role),
      share,
      count: formatCount(voices, 'voice'),
    }),
  )
  const { share, voices } = unattributed
  const unknown = { title: UNKNOWN, color: null, share, count: formatCount(voices, 'voice') }
  return [
    ...bars,
    ...(voices === 0 ? [] : [unknown]),
    { title: 'narration', color: null, share: narration.share, count: '' },
  ]
}

/** Stands for the speaker of a voice that has none. */
export const UNKNOWN = 'not told'

function summaryOf(
  { words, share, direct, reported, named, stances }: VoicesProfile,
  { glyphs }: Theme,
): string {
  const ofSaid = (part: number): string => formatPercent(part / words)
  const said = `${formatPercent(share)} of the words are said by somebody: ${formatPercent(direct.share)} in direct speech, ${formatPercent(reported.share)} reported.`
  const how = [
    `${ofSaid(named.words)} by named speakers`,
    `${ofSaid(stances.endorsing.words)} vouched for (+)`,
    `${ofSaid(stances.distancing.words)} kept at a distance (${glyphs.minus})`,
  ]
  return `${said} Of what is said, ${how.join(', ')}.`
}

/** A speaker as a row of the table. */
export interface SpeakerRow extends RoleProfile {
  readonly name: string
  readonly role: string
}

/**
 * The speakers as a table.
 * @param most so many are shown; of the others their number is told
 */
export function speakerTable(speakers: readonly SpeakerRow[], theme: Theme, most: number): Line[] {
  const figure = (words: number): string => (words === 0 ? '' : formatInteger(words))
  const withDirect = theme.width >= leastWithDirect
  const rows = speakers.slice(0, most).map((speaker) => {
    const { name, role, words, share, voices, direct, stances } = speaker
    return {
      style: { color: theme.roleColorOf(role) },
      cells: [
        name,
        toVisible(role),
        formatInteger(words),
        formatPercent(share),
        formatInteger(voices),
        ...(withDirect ? [figure(direct)] : []),
        figure(stances.endorsing),
        figure(stances.distancing),
      ],
    }
  })
  const more = speakers.length - rows.length
  const columns = ['role', 'words', 'share', 'voices', ...(withDirect ? ['direct'] : [])]
  return [
    ...tableLines({ head: ['speaker', ...columns, '+', theme.glyphs.minus], rows }, theme),
    ...(more === 0 ? [] : [[run(`and ${formatCount(more, 'more speaker')}`, { dim: true })]]),
  ]
}

/** On narrower terminals the table does not tell direct speech apart, so that names have room. */
const leastWithDirect = 68
