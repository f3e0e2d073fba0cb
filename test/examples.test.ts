import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const examples = readdirSync(folder).filter((file) => file.endsWith('.mjs'))

/** What stands above the output in every example. */
const heading = '// Prints:\n//\n'

/** The output as trailing comment lines. */
const toComment = (output: string): string =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n')

describe('the examples', () => {
  // `vitest run test/examples.test.ts -u` writes the output anew.
  it.each(examples)('%s prints what its comment says', async (file) => {
    const code = readFileSync(folder + file, 'utf8')
      .split(heading)[0]
      ?.trimEnd()
    const output = execFileSync(process.execPath, [folder + file], { encoding: 'utf8' })
    await expect(`${code}\n\n${heading}${toComment(output)}\n`).toMatchFileSnapshot(folder + file)
  })

  it('are numbered without gaps', () => {
    expect(examples.map((file) => Number(file.slice(0, 2)))).toEqual(examples.map((_, i) => i + 1))
  })
})

describe('the example gold', () => {
  const gold: readonly { id: string; passages: readonly { text: string }[] }[] = JSON.parse(
    readFileSync(`${folder}gold.json`, 'utf8'),
  )

  it.each(gold.map(({ id, passages }) => [id, passages] as const))(
    'holds %s as it stands among the articles',
    (id, passages) => {
      const article = readFileSync(`${folder}articles/${id}.txt`, 'utf8')
      expect(passages.map(({ text }) => text).join('\n\n')).toBe(article.trimEnd())
    },
  )
})
