/** The parts of JSON Schema that the schema of lexicons uses. */
export interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** What may stand at a path, each alternative for itself. `-` leads to the items of a list. */
function schemasAt(schema: Schema, path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (holders, step) => holders.flatMap((holder) => inside(holder, step)).flatMap(alternatives),
    alternatives(schema),
  )
}

/** What a key may have as its value, and what is said of it. */
export interface KeyInfo {
  readonly name: string
  readonly description: string
  /** Whether its value goes on the lines below. */
  readonly holds: 'value' | 'items' | 'keys'
}

/** The keys that may stand at a path. */
export function keysAt(schema: Schema, path: readonly string[]): readonly KeyInfo[] {
  return schemasAt(schema, path).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([name, value]) => ({
      name,
      description: value.description ?? '',
      holds: holdsOf(value),
    })),
  )
}

/** The values that the schema knows for a path. */
export function valuesAt(schema: Schema, path: readonly string[]): readonly string[] {
  return schemasAt(schema, path).flatMap((one) => {
    if (one.enum) return one.enum.map(String)
    if (one.const !== undefined) return [String(one.const)]
    return one.type === 'boolean' ? ['true', 'false'] : []
  })
}

function inside({ properties, additionalProperties, items }: Schema, step: string): readonly Schema[] {
  if (step === '-') return items ? [items] : []
  const found = properties && Object.hasOwn(properties, step) ? properties[step] : undefined
  if (found) return [found]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema]
}

function holdsOf(schema: Schema): KeyInfo['holds'] {
  const types = alternatives(schema).map(({ type }) => type)
  if (types.every((type) => type === 'array')) return 'items'
  return types.every((type) => type === 'object') ? 'keys' : 'value'
}
