import { decode, isEncoding, type Purpose } from '../reading/encoding.ts'
import { type CommandIo, InputError, UsageError } from './io.ts'

/** Name of standard input among the operands. */
export const standardInput = '-'

/** How a source is called in output and in faults. */
export function nameOf(operand: string): string {
  return operand === standardInput ? 'standard input' : operand
}

/**
 * The text of a file, or of standard input.
 * @throws InputError naming the file and saying why it has no text
 */
export async function readText(
  io: CommandIo,
  operand: string,
  { encoding, purpose = 'article' }: { readonly encoding?: string | undefined; readonly purpose?: Purpose },
): Promise<string> {
  return textOf(await readBytes(io, operand, purpose), operand, { encoding, purpose })
}

/** The text in the bytes of an operand. @throws InputError naming the file and saying why it has no text */
export function textOf(
  bytes: Uint8Array,
  operand: string,
  { encoding, purpose = 'article' }: { readonly encoding?: string | undefined; readonly purpose?: Purpose },
): string {
  try {
    return decode(bytes, { encoding, purpose })
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${nameOf(operand)}: ${error.message}`)
    throw error
  }
}

/**
 * The bytes of a file, or of standard input.
 * @throws InputError naming the file and saying why it can't be read
 */
export async function readBytes(
  io: CommandIo,
  operand: string,
  purpose: Purpose = 'article',
): Promise<Uint8Array> {
  try {
    return await (operand === standardInput ? io.readInput() : io.readFile(operand))
  } catch (error) {
    throw new InputError(`${nameOf(operand)}: ${reasonOf(error, operand, purpose)}`)
  }
}

function reasonOf(error: unknown, operand: string, purpose: Purpose): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file'
  if (code === 'EISDIR' && operand === standardInput) return 'is a folder'
  if (code === 'EISDIR') {
    const files = purpose === 'gold' ? '*.json' : '*.txt'
    return `is a folder; give its files, as in ${operand.replace(/[/\\]$/, '')}/${files}`
  }
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  return `can't be read (${error instanceof Error ? error.message : String(error)})`
}

/** @throws UsageError if there is no such encoding */
export function checkEncoding(label: string): void {
  if (!isEncoding(label))
    throw new UsageError(
      `--encoding ${label}: no such encoding; use for example utf-8, windows-1252, iso-8859-15, utf-16le, gb18030`,
    )
}

/** @throws UsageError if standard input is named twice: it can be read only once */
export function checkOperands(operands: readonly string[]): void {
  if (operands.filter((operand) => operand === standardInput).length > 1) {
    throw new UsageError('- stands twice; standard input can be read only once')
  }
}
