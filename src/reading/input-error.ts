/** Something that can't be read as what it should be. The message names the file, and says why and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
