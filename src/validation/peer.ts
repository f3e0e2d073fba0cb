/**
 * Loads a package that is needed for some work only, and that whoever does this work installs.
 *
 * @param purpose what needs it, as a subject, such as `reading CSV`
 * @param packages what to install, as `npm install` takes it
 * @throws Error with the code `ERR_MISSING_PEER` and the command that installs it, if it is not there
 */
export async function loadPeer<Module>(
  purpose: string,
  packages: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if (!isNotFound(error)) throw error
    const names = packages.replaceAll(' ', ' and ')
    throw Object.assign(
      new Error(`${purpose} needs ${names}, not installed here; install it: npm install ${packages}`),
      { code: missingPeer },
    )
  }
}

const missingPeer = 'ERR_MISSING_PEER'

/** Whether an error tells of a package that has to be installed. */
export function isMissingPeer(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === missingPeer
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
