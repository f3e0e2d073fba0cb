import type { Lexicon } from '../lexicon/lexicon.ts'
import { InputError } from './io.ts'

/**
 * The lexicons of a folder.
 * @throws DataError with their faults, InputError if there is no such folder or no lexicon in it
 */
export async function readLexicons(folder: string): Promise<readonly Lexicon[]> {
  const { loadLexicons } = await import('../node.ts')
  try {
    return await loadLexicons(folder)
  } catch (error) {
    // A plain Error tells of the folder; every other one of a fault of the program.
    if (!(error instanceof Error) || (error.name !== 'Error' && !('code' in error))) throw error
    throw new InputError(error.message)
  }
}
