/** Strings of a wanted length that try to be expensive, by name; `{ language, make }`. */
const repeated = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

export const hostile = {
  'one unbroken run': repeated('a'),
  spaces: repeated(' '),
  'line breaks': repeated('\n'),
  paragraphs: repeated('Word.\n\n'),
  'no sentence end': repeated('the man and the house '),
  'sentence ends': repeated('. '),
  'stops only': repeated('.'),
  abbreviations: repeated('U.S. Dr. z. B. No. 3. '),
  'open quotes': repeated('„“"\'«'),
  brackets: repeated('(['),
  hyphens: repeated('so-called-'),
  numbers: repeated('1,000.5'),
  names: repeated('Aa Bb Cc '),
  'combining marks': repeated('a\u0301\u0301'),
  'emoji families': repeated('👩‍👩‍👧‍👦 '),
  'lone surrogates': repeated('\ud800 \udc00'),
  'other spaces': repeated('\u2028\u3000x\u00ad'),
  'outlets and claims': repeated('Western media claim that the so-called experts say: '),
  'Medien und Behauptungen': repeated('Westliche Medien behaupten, dass sogenannte Experten sagen: '),
  'captions by the thousand': repeated('(Xinhua/Foto von Wang)\n\n'),
  'claims by the thousand': repeated('The Times claimed it. Experts said no.\n\n'),
}

/** Ordinary text of a wanted length: the articles one after the other, from the start again if they end. */
export const ordinary = (texts) => {
  const all = texts.join('\n\n')
  return repeated(all)
}
