import type { Glyphs } from './theme.ts'
import { toVisible } from './visible.ts'

/** A number from 0 to 1 in three columns: `.83`, `1.0`. */
export function formatScore(score: number): string {
  const text = score.toFixed(2)
  return text.startsWith('0') ? text.slice(1) : score.toFixed(1)
}

/** Log-odds with their sign: `+1.60`, `−0.40`, ` 0.00`. */
export function formatSigned(value: number, glyphs: Glyphs): string {
  const text = Math.abs(value).toFixed(2)
  const sign = Number(text) === 0 ? ' ' : value < 0 ? glyphs.minus : '+'
  return sign + text
}

/** A share from 0 to 1 as a percentage: `62%`, `<1%`, never 0% or 100% for what is not. */
export function formatPercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%'
  if (share < 1 && share >= 0.995) return '>99%'
  return `${Math.round(share * 100)}%`
}

/** `1 passage`, `3 passages`, `12,000 words`. */
export function formatCount(count: number, noun: string): string {
  return `${formatInteger(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** An integer with commas between thousands. */
export function formatInteger(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The English name of a language, such as `German`; its code where it has none. */
export function languageName(code: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$/.test(code)) return toVisible(code)
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code
}
