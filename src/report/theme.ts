import type { ColorDepth } from './style.ts'

/** What a renderer needs to know of a category, as `bundledCategories` and a folder's `categories.yaml` have it. */
export interface CategoryLook {
  readonly id: string
  readonly title: string
  /** `#rrggbb` */
  readonly color?: string
}

export interface TerminalOptions {
  /**
   * Bits of color. 1 (the default) writes no escape codes: tags and evidence stand in plain markers.
   * 4, 8 and 24 write them for terminals with 16, 256 and 16 million colors.
   */
  readonly color?: ColorDepth
  /** Columns to fill: 80 by default, taken as at least 20 and at most 100. */
  readonly width?: number
  /** Whether block characters and typographic signs can be shown: `true` by default; `false` draws with ASCII. The text itself stays as it is. */
  readonly unicode?: boolean
  /** Titles, colors and order of the categories. A category that is missing here takes its id as title. */
  readonly categories?: readonly CategoryLook[]
}

/** Signs that are drawn, not text. */
export interface Glyphs {
  readonly margin: string
  readonly rule: string
  readonly minus: string
  readonly times: string
  readonly ellipsis: string
  readonly dot: string
  readonly open: string
  readonly close: string
  /** A figure that is undefined. */
  readonly none: string
  readonly arrow: string
  /** From 0 to 9, raised above the line; `null` where there are none. */
  readonly raisedDigits: readonly string[] | null
  /** Parts of a bar cell from an eighth to the whole. */
  readonly bar: readonly string[]
  readonly rest: string
}

/** The options of a renderer with every default filled in. */
export interface Theme {
  readonly depth: ColorDepth
  readonly width: number
  readonly glyphs: Glyphs
  readonly titleOf: (category: string) => string
  readonly colorOf: (category: string) => string
  readonly roleColorOf: (role: string) => string
  /** The categories of a record in their order: first the known ones as given, then the others. */
  readonly inOrder: (categories: readonly string[]) => readonly string[]
}

const typographic: Glyphs = {
  margin: '▌',
  rule: '─',
  minus: '−',
  times: '×',
  ellipsis: '…',
  dot: '·',
  open: '“',
  close: '”',
  none: '–',
  arrow: '→',
  raisedDigits: [...'⁰¹²³⁴⁵⁶⁷⁸⁹'],
  bar: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  rest: '░',
}

const ascii: Glyphs = {
  margin: '|',
  rule: '-',
  minus: '-',
  times: 'x',
  ellipsis: '...',
  dot: '-',
  open: '"',
  close: '"',
  none: '-',
  arrow: '->',
  raisedDigits: null,
  bar: ['#'],
  rest: '.',
}

/** For categories without a color of their own; told apart on light and dark ground, also by color-blind eyes. */
const palette = ['#d1495b', '#2e86ab', '#4f9d69', '#c98a1b', '#8e6bbf', '#3aa6a0', '#b5651d', '#c05299']

export function themeOf(options: TerminalOptions): Theme {
  const looks = options.categories ?? []
  const rank = new Map(looks.map((look, index) => [look.id, index]))
  const known = new Map(looks.map((look) => [look.id, look]))
  const width = options.width ?? 80
  if (!(width > 0))
    throw new RangeError(`toTerminal: width ${width} is no number of columns; give one from 20 to 100`)
  return {
    depth: options.color ?? 1,
    width: Math.max(20, Math.min(100, Math.floor(width))),
    glyphs: options.unicode === false ? ascii : typographic,
    titleOf: (category) => known.get(category)?.title ?? category,
    colorOf: (category) => known.get(category)?.color ?? colorByName(category, rank.get(category)),
    roleColorOf: (role) => colorByName(role, rankOfRole(role)),
    inOrder: (categories) =>
      categories.toSorted((a, b) => (rank.get(a) ?? looks.length) - (rank.get(b) ?? looks.length)),
  }
}

/** The usual roles, so that no two of them look alike. */
const usualRoles = ['official', 'expert', 'witness', 'media', 'party', 'collective', 'company', 'person']

function rankOfRole(role: string): number | undefined {
  const rank = usualRoles.indexOf(role)
  return rank < 0 ? undefined : rank
}

/** The same category gets the same color in every text, whatever other categories there are. */
function colorByName(category: string, index: number | undefined): string {
  let sum = index ?? 0
  if (index === undefined)
    for (const character of category) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return palette[sum % palette.length] ?? '#888888'
}
