import { describe, expect, it } from 'vitest'
import { bundledCategories } from '../../../src/index.ts'
import {
  backgrounds,
  colorStyle,
  contrastOf,
  forNight,
  hexOf,
  type Rgb,
  rgbOf,
} from '../../../src/report/page/colors.ts'

const bundled = bundledCategories.map(({ color }) => color)
const spare = [
  ...colorStyle(Array.from({ length: 6 }, (_, at) => ({ id: `${at}`, title: '' }))).matchAll(/#\w{6}/g),
]
  .slice(0, 6)
  .map(([color]) => color)

/** Simulated for those who lack one kind of cones, in linear light (Viénot, Brettel and Mollon 1999; tritanopia: Machado, Oliveira and Fernandes 2009). */
const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** CIE L*a*b* for daylight. */
function labOf(color: string, matrix: readonly Rgb[]): Rgb {
  const light = rgbOf(color).map(linear) as unknown as Rgb
  const seen = matrix.map((row) => row.reduce((sum, weight, at) => sum + weight * (light[at] as number), 0))
  const [red, green, blue] = seen.map((part) => Math.min(Math.max(part, 0), 1)) as unknown as Rgb
  const curve = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...one.map((part, at) => part - (other[at] as number)))

describe('colors of categories', () => {
  it('stand out from paper and from the night as graphics must', () => {
    for (const color of [...bundled, ...spare]) {
      expect(contrastOf(color, backgrounds.light), color).toBeGreaterThanOrEqual(3)
      expect(contrastOf(forNight(color), backgrounds.dark), color).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(Object.entries(deficiencies))(
    'that are bundled are told apart with color deficiency: %s',
    (_, matrix) => {
      for (const [at, one] of bundled.entries()) {
        for (const other of bundled.slice(at + 1))
          expect(distance(labOf(one, matrix), labOf(other, matrix)), `${one} ${other}`).toBeGreaterThan(12)
      }
    },
  )

  it('are read and written alike', () => {
    for (const color of bundled) expect(hexOf(rgbOf(color))).toBe(color)
  })

  it('contrast as WCAG counts it', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
