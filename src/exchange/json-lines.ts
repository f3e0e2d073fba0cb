import type { Writer } from './exported.ts'

/** One analysis a line, whole, with the name of its text; offsets are in UTF-16 units. */
export const toJsonLines: Writer = (texts) => [
  {
    name: 'analyses.jsonl',
    content: texts
      .map(({ name, source, analysis }) => `${JSON.stringify({ name, source, ...analysis })}\n`)
      .join(''),
  },
]
