import fc from 'fast-check'

const UNITS = [
  ...'aÉßz19.,!?…:-–—\'’ʼ"„“”»«()[]•中。İΣ _@/',
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\t',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ufeff',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\0',
  ],
  ...[
    '\u00ad',
    '\u200d',
    '\u0301',
    '\u0316',
    '\ufe0f',
    '\u20e3',
    '\ud83d',
    '\ude00',
    '👩',
    '🇩',
    '🇪',
    '🏽',
    '😀',
  ],
  ...['Dr.', 'z. B.', 'U.S.', ' The ', ' Die ', ' der ', ' and ', '9. August', '3.5'],
]

/** Short strings of all that is awkward: marks, joiners, line ends, lone surrogates, abbreviations; and any others. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 40 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
)
