import { type CommandIo, InputError } from './io.ts'

/** Writes a file. @throws InputError that says why it can't be written */
export async function writeTo(path: string, content: string | Uint8Array, io: CommandIo): Promise<void> {
  await io.writeFile(path, content).catch((error: unknown) => {
    throw unwritable(path, error)
  })
}

export function unwritable(path: string, error: unknown): InputError {
  return new InputError(
    `${path}: can't be written (${error instanceof Error ? error.message : String(error)})`,
  )
}
