import { toJsonSchema } from '@valibot/to-json-schema'
import { describe, expect, it } from 'vitest'
import { CategoriesSchema, LexiconSchema, ListsSchema, VocabularySchema } from '../../src/lexicon/schema.ts'

type Schema = typeof LexiconSchema | typeof ListsSchema | typeof VocabularySchema | typeof CategoriesSchema

const jsonSchemaOf = (schema: Schema): string =>
  // What JSON Schema cannot say (blank texts, names in any script) is left to the reader of lexicons.
  `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...toJsonSchema(schema, { errorMode: 'ignore' }) }, null, 2)}\n`

describe('the JSON Schema of lexicons, lists and vocabularies', () => {
  it('is what the schema in the code says (npm run schema writes it)', async () => {
    await expect(jsonSchemaOf(LexiconSchema)).toMatchFileSnapshot('../../lexicons/lexicon.schema.json')
    await expect(jsonSchemaOf(ListsSchema)).toMatchFileSnapshot('../../lexicons/lists.schema.json')
    await expect(jsonSchemaOf(VocabularySchema)).toMatchFileSnapshot('../../lexicons/vocabulary.schema.json')
  })

  it('has a description for a person on every field', () => {
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (typeof (field as { description?: unknown }).description !== 'string') bare.push(`${path}.${name}`)
      for (const [name, inner] of Object.entries(node)) visit(inner, `${path}.${name}`)
    }
    for (const schema of [LexiconSchema, ListsSchema, VocabularySchema, CategoriesSchema])
      visit(JSON.parse(jsonSchemaOf(schema)), '')
    expect(bare).toEqual([])
  })
})
