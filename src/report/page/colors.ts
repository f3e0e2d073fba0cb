import type { CategoryLook } from '../theme.ts'

/** A color as three shares of light, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Paper and night: what everything is drawn on. The style sheet has the same. */
export const backgrounds = { light: '#fdfcfa', dark: '#16181c' } as const

/** For categories without a color of their own; dark enough for paper, light enough for the night, apart from each other. */
const spare = ['#7a6a00', '#5b6ee1', '#a04a3c', '#4f7d8c', '#6e7f3a', '#8a5fbf']

/** The color of a category without one of its own, by its place among all. */
export const spareColor = (at: number): string => spare[at % spare.length] as string

/**
 * The color of every category as a style sheet: `--c` in elements of the class `c0`, `c1` …, for paper and for the night;
 * and with the class `hide-0` … around it, its evidence without lines.
 */
export function colorStyle(looks: readonly CategoryLook[]): string {
  const colors = looks.map(({ color }, at) => color ?? spareColor(at))
  const rules = (night: boolean): string =>
    colors.map((color, at) => `.c${at}{--c:${night ? forNight(color) : color}}`).join('')
  const hidden = colors.map(
    (_, at) =>
      `.hide-${at} .e.c${at}{text-decoration-line:none}.hide-${at} .x.c${at}{border-color:transparent}`,
  )
  return `${rules(false)}${hidden.join('')}@media(prefers-color-scheme:dark){${rules(true)}}`
}

/** The color mixed with white until it stands out from the night as far as text must. */
export function forNight(color: string): string {
  let mixed = color
  for (let share = 0; share < 1 && contrastOf(mixed, backgrounds.dark) < 4.6; share += 0.05)
    mixed = hexOf(rgbOf(color).map((light) => light + (1 - light) * share) as unknown as Rgb)
  return mixed
}

/** `#rrggbb` as shares of light. */
export function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => part / 255) as unknown as Rgb
}

export function hexOf(color: Rgb): string {
  return `#${color
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** How far two colors stand out from each other, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(color: string): number {
  const [red, green, blue] = rgbOf(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
