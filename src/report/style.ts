import { displayWidth } from './width.ts'

/** How a stretch of output looks. */
export interface Style {
  /** `#rrggbb` */
  readonly color?: string
  readonly bold?: boolean
  readonly dim?: boolean
  readonly underline?: boolean
}

/** A stretch of output in one style. Holds no escape codes: they come last, in `paint`. */
export interface Run {
  readonly text: string
  readonly style?: Style
}

/** One line of output. */
export type Line = readonly Run[]

/** Bits of color that the output can show, as Node's `getColorDepth` counts them; 1 is none, and no escape codes at all. */
export type ColorDepth = 1 | 4 | 8 | 24

export function run(text: string, style?: Style): Run {
  return style === undefined ? { text } : { text, style }
}

export function lineWidth(line: Line): number {
  return line.reduce((width, part) => width + displayWidth(part.text), 0)
}

/** Lines as a string, each closed by a line break. Every line ends with all styles off, so that a cut between lines harms nothing. */
export function paint(lines: readonly Line[], depth: ColorDepth): string {
  return lines
    .map(
      (line) =>
        `${trimEnd(line)
          .map((part) => paintRun(part, depth))
          .join('')}\n`,
    )
    .join('')
}

/** The line without white space that would trail invisibly. */
function trimEnd(line: Line): Line {
  const last = line.at(-1)
  if (last === undefined || last.style?.underline) return line
  const text = last.text.replace(/ +$/, '')
  if (text === last.text) return line
  const rest = line.slice(0, -1)
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
}

function paintRun({ text, style }: Run, depth: ColorDepth): string {
  if (style === undefined || depth === 1 || text === '') return text
  const codes: string[] = []
  if (style.bold) codes.push('1')
  if (style.dim) codes.push('2')
  if (style.underline) codes.push('4')
  if (style.color !== undefined) codes.push(colorCode(style.color, depth))
  return codes.length === 0 ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`
}

function colorCode(color: string, depth: ColorDepth): string {
  const [red, green, blue] = channelsOf(color)
  if (depth === 24) return `38;2;${red};${green};${blue}`
  if (depth === 8) return `38;5;${16 + 36 * cubeStep(red) + 6 * cubeStep(green) + cubeStep(blue)}`
  return String(basicColor(red, green, blue))
}

function channelsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Nearest of the steps 0, 95, 135, 175, 215, 255 of the 256 color palette. */
function cubeStep(channel: number): number {
  return channel < 48 ? 0 : channel < 115 ? 1 : Math.min(5, Math.round((channel - 55) / 40))
}

/** The code of the one of the six basic colors that has the hue; grays stay in the terminal's own color. */
function basicColor(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range < 40) return 39
  const turn =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range
  const hue = (turn * 60 + 360) % 360
  return hue < 25 || hue >= 340 ? 31 : hue < 75 ? 33 : hue < 165 ? 32 : hue < 195 ? 36 : hue < 255 ? 34 : 35
}
