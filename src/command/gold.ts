import { resolve } from 'node:path'
import uniq from 'lodash/uniq.js'
import { DataError } from '../errors.ts'
import type { Gold } from '../validation/gold.ts'
import { isMissingPeer } from '../validation/peer.ts'
import { type CommandIo, InputError } from './io.ts'
import { nameOf, readBytes, standardInput, textOf } from './source.ts'

/** What was read of gold files, and what was wrong with the others. */
export interface GoldReading {
  /** `null` if no file could be read. */
  readonly gold: Gold | null
  readonly faults: readonly string[]
}

/**
 * Reads gold files into one gold, as `readCoded` does.
 * @param categories that may occur besides the bundled ones: gold is coded for all, whatever is looked for
 */
export async function readGold(
  io: CommandIo,
  operands: readonly string[],
  categories: readonly string[],
): Promise<GoldReading> {
  const [{ joinGold }, { importGold }, { isZip }, { bundledCategories }] = await Promise.all([
    import('../validation/gold.ts'),
    import('../exchange/import.ts'),
    import('../exchange/coded-qda.ts'),
    import('../lexicon/bundled.ts'),
  ])
  const known = uniq([...bundledCategories.map(({ id }) => id), ...categories])
  const { values, faults } = await readCoded(io, operands, async (operand, file) => {
    const bytes = await readBytes(io, operand, 'gold')
    const isArchive = /\.qdpx$/i.test(operand) || (operand === standardInput && isZip(bytes))
    const source = isArchive ? bytes : textOf(bytes, operand, { purpose: 'gold' })
    return importGold(source, { file, categories: known })
  })
  return { gold: values.length === 0 ? null : joinGold(values), faults }
}

/**
 * Reads files that hold what people coded, each by `read`, which is told the operand and its name for messages. A file with
 * a fault is left out whole; one that is named again counts once, and a line on stderr says so.
 */
export async function readCoded<Value>(
  io: CommandIo,
  operands: readonly string[],
  read: (operand: string, file: string) => Promise<Value>,
): Promise<{ readonly values: readonly Value[]; readonly faults: readonly string[] }> {
  const values: Value[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  for (const operand of operands) {
    const path = operand === standardInput ? operand : resolve(operand)
    if (seen.has(path)) {
      await io.stderr.write(`framelex: ${operand}: is named twice; it counts once\n`)
      continue
    }
    seen.add(path)
    try {
      values.push(await read(operand, nameOf(operand)))
    } catch (error) {
      if (!(error instanceof InputError || error instanceof DataError || isMissingPeer(error))) throw error
      faults.push(error.message)
    }
  }
  return { values, faults }
}
