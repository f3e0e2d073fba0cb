/** Whether a name is one of UTF-32, which the decoders of the platform don't know. */
export function isUtf32(label: string): boolean {
  return /^utf-?32-?(le|be)?$/i.test(label)
}

/**
 * Decodes UTF-32 piece by piece; without LE or BE in its name, as little-endian.
 * @param fail throws; called for what is no character, or where the last one is not whole
 */
export function decodeUtf32(
  label: string,
  fail: () => never,
): (piece: Uint8Array, isLast: boolean) => string {
  const isLittle = !/be$/i.test(label)
  let pending: Uint8Array = new Uint8Array()
  let isFirst = true
  return (piece, isLast) => {
    const bytes = Buffer.concat([pending, piece])
    const whole = bytes.length - (bytes.length % 4)
    if (isLast && whole < bytes.length) fail()
    pending = bytes.subarray(whole)
    const signs: string[] = []
    for (let at = 0; at < whole; at += 4) {
      const code = isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) fail()
      if (!(isFirst && code === 0xfeff)) signs.push(String.fromCodePoint(code))
      isFirst = false
    }
    return signs.join('')
  }
}
