import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, bundledLexicons, createAnalyzer } from '../src/index.ts'
import { loadLexicons } from '../src/node.ts'

const text = `El ayuntamiento de Valdeluz inauguró el jueves el nuevo puente sobre el río. La obra ha durado dos años.

Los vecinos cruzan el puente el 4 de mayo de 2023. (EFE/Ana Ruiz)

La catedrática Marta Ibarra, del Instituto de Caminos, explicó que el puente resistirá las crecidas. «No hay motivo de alarma», dijo.

El mercado se celebra cada martes en la plaza.`

describe('a third language', () => {
  let analyzer: Analyzer
  beforeAll(async () => {
    const spanish = await loadLexicons(fileURLToPath(new URL('fixtures/es', import.meta.url)))
    analyzer = await createAnalyzer({ lexicons: [...bundledLexicons, ...spanish] })
  })

  it('is recognized among the bundled ones', () => {
    expect(analyzer.languages).toEqual(expect.arrayContaining(['de', 'en', 'es']))
    expect(analyzer.analyze(text).language).toBe('es')
  })

  it('is tagged from its data alone', () => {
    const { passages } = analyzer.analyze(text)
    expect(passages.map(({ category }) => category)).toEqual([
      null,
      'photo-caption',
      'expert-commentary',
      null,
    ])
  })

  it('knows irregular forms, paradigms and stems', () => {
    const verbs = ['dijeron', 'advirtió', 'opinaban', 'consideró', 'insistieron']
    for (const verb of verbs) {
      const analysis = analyzer.analyze(`Los analistas del banco ${verb} que sí.`, { language: 'es' })
      expect([verb, analysis.passages[0]?.category]).toEqual([verb, 'expert-commentary'])
    }
  })

  it('counts learned words of its own', () => {
    const { passages, text: whole } = analyzer.analyze('Es probable que el riesgo aumente.', {
      language: 'es',
    })
    const found = passages[0]?.evidence.find(({ kind }) => kind === 'vocabulary')
    expect(found?.category).toBe('expert-commentary')
    expect(found?.parts?.map(({ start, end }) => whole.slice(start, end))).toEqual(['probable', 'riesgo'])
  })

  it.each([
    [
      '«No hay motivo de alarma», dijo la alcaldesa Ana Ruiz.',
      'direct official Ana Ruiz neutral: «No hay motivo de alarma»',
    ],
    [
      'Según la catedrática Marta Ibarra, el puente resistirá las crecidas.',
      'reported expert Marta Ibarra neutral: el puente resistirá las crecidas',
    ],
    [
      'El alcalde Juan Sanz pretende que el puente aguanta.',
      'reported official Juan Sanz distancing: que el puente aguanta',
    ],
    ['El puente es seguro, según el ministerio.', 'reported official null neutral: El puente es seguro'],
  ])('tells who speaks: %s', (sentence, voice) => {
    const { voices } = analyzer.analyze(sentence, { language: 'es' })
    const shown = voices.map(
      ({ start, end, kind, speaker, cue }) =>
        `${kind} ${speaker?.role} ${speaker?.name} ${cue?.stance}: ${sentence.slice(start, end)}`,
    )
    expect(shown).toEqual([voice])
  })

  it('leaves the bundled languages as they were', async () => {
    const bundled = await createAnalyzer()
    const english = 'The ministry said on Monday that it firmly opposes any interference in its affairs.'
    expect(analyzer.analyze(english).passages).toEqual(bundled.analyze(english).passages)
  })
})
