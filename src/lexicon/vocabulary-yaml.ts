/** Words that YAML would read as something else. */
const notAWord = /^(true|false|yes|no|on|off|y|n|null)$/i

/** Learned words as a `vocabulary.yaml`, in the order given. */
export function toVocabularyYaml(
  language: string,
  note: string,
  tables: readonly {
    readonly category: string
    readonly words: readonly (readonly [norm: string, weight: number])[]
  }[],
): string {
  const lines = tables.flatMap(({ category, words }) => [
    `  ${category}:${words.length === 0 ? ' {}' : ''}`,
    ...words.map(([word, weight]) => `    ${notAWord.test(word) ? `'${word}'` : word}: ${weight}`),
  ])
  return [`language: ${language}`, `note: ${JSON.stringify(note)}`, 'vocabulary:', ...lines, ''].join('\n')
}
