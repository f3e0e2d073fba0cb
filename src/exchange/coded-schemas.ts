import * as v from 'valibot'
import type { Span } from '../types.ts'
import type { GoldArticle } from '../validation/gold.ts'
import { type CodedText, codeFaultsOf, goldArticleOf } from './coded-text.ts'

/** Reads one text of a format as an article of gold; every fault has its path. */
export type CodedSchema = v.GenericSchema<unknown, GoldArticle>

const words = v.exactOptional(v.nullable(v.string()))
const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const passages = v.exactOptional(v.nullable(v.array(v.strictTuple([place, place]))))
const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end })

/** What both formats keep beside the text. */
const meta = { article: words, language: words, source: words, title: words, passages }
type Meta = v.InferOutput<v.ObjectSchema<typeof meta, undefined>>

function metaOf({ language, source, title, passages }: Meta): Omit<CodedText, 'id' | 'text' | 'codes'> {
  return { language, source, title, passages: passages?.map(spanOf) }
}

/** One line of doccano: with `label` or `labels`, as it imports and exports them, or with `entities`, as its relation projects do. */
export function doccanoSchema(categories: readonly string[] | undefined): CodedSchema {
  const labels = v.exactOptional(v.array(v.strictTuple([place, place, v.string()])))
  const entity = v.object({ label: v.string(), start_offset: place, end_offset: place })
  const line = v.object({
    id: v.exactOptional(v.union([v.number(), v.string()])),
    text: v.string(),
    label: labels,
    labels,
    entities: v.exactOptional(v.array(entity)),
    ...meta,
  })
  return withFaults(
    line,
    (given) => {
      const { id, text, label, labels, entities, article } = given
      const codes =
        (label ?? labels)?.map(([start, end, category]) => ({ start, end, category })) ??
        entities?.map(({ label, start_offset, end_offset }) => ({
          start: start_offset,
          end: end_offset,
          category: label,
        })) ??
        null
      return { id: article ?? String(id ?? text.slice(0, 40)), text, codes, ...metaOf(given) }
    },
    ({ label, labels }, kind, at) =>
      kind === 'passages' ? ['passages', at] : [label ? 'label' : labels ? 'labels' : 'entities', at],
    categories,
  )
}

/** One task of Label Studio, as its JSON export has it. Of several annotations the last one counts that was not canceled. */
export function labelStudioSchema(categories: readonly string[] | undefined): CodedSchema {
  const result = v.looseObject({
    type: v.string(),
    value: v.looseObject({
      start: v.exactOptional(place),
      end: v.exactOptional(place),
      text: v.exactOptional(v.string()),
      labels: v.exactOptional(v.array(v.string())),
    }),
  })
  const annotation = v.looseObject({
    was_cancelled: v.exactOptional(v.boolean()),
    result: v.array(result),
  })
  const task = v.looseObject({
    id: v.exactOptional(v.number()),
    data: v.looseObject({ text: v.string(), ...meta }),
    annotations: v.exactOptional(v.array(annotation)),
  })
  type Task = v.InferOutput<typeof task>
  const numberOf = ({ annotations = [] }: Task): number =>
    annotations.findLastIndex((annotation) => annotation.was_cancelled !== true)
  /** Every label of every region, with the place of its region. */
  const codesOf = (given: Task) =>
    given.annotations?.[numberOf(given)]?.result.flatMap(
      ({ type, value: { start, end, text, labels = [] } }, region) =>
        type === 'labels' && start !== undefined && end !== undefined
          ? labels.map((category) => ({ start, end, category, words: text, region }))
          : [],
    ) ?? null
  return withFaults(
    task,
    (given) => ({
      id: given.data.article ?? String(given.id ?? given.data.text.slice(0, 40)),
      text: given.data.text,
      codes: codesOf(given),
      ...metaOf(given.data),
    }),
    (given, kind, at) =>
      kind === 'passages'
        ? ['data', 'passages', at]
        : ['annotations', numberOf(given), 'result', codesOf(given)?.[at]?.region ?? 0, 'value'],
    categories,
  )
}

type Path = readonly (string | number)[]

/** The schema of a format, then the checks that all formats share, then gold. */
function withFaults<Given>(
  schema: v.GenericSchema<unknown, Given>,
  codedOf: (given: Given) => CodedText,
  pathOf: (given: Given, kind: 'codes' | 'passages', at: number) => Path,
  categories: readonly string[] | undefined,
): CodedSchema {
  return v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const { value } = dataset
      for (const { kind, at, message } of codeFaultsOf(codedOf(value), categories))
        addIssue({ message, input: value, path: issuePath(value, pathOf(value, kind, at)) })
    }),
    v.transform((given) => goldArticleOf(codedOf(given))),
  )
}

type IssuePath = [v.IssuePathItem, ...v.IssuePathItem[]]

function issuePath(value: unknown, path: Path): IssuePath {
  return path.map((key) => ({
    type: 'unknown',
    origin: 'value',
    input: value,
    key,
    value: undefined,
  })) as unknown as IssuePath
}
