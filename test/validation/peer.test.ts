import { describe, expect, it } from 'vitest'
import { isMissingPeer, loadPeer } from '../../src/validation/peer.ts'

describe('a package that only some work needs', () => {
  it('is named with the command that installs it where it is missing', async () => {
    // The name is not a literal, so that no tool looks for the package.
    const name = ['no', 'such', 'package'].join('-')
    const error = await loadPeer(
      'reading stones',
      'stone mason',
      () => import(/* @vite-ignore */ name),
    ).catch((reason: unknown) => reason)
    expect(isMissingPeer(error)).toBe(true)
    expect((error as Error).message).toBe(
      'reading stones needs stone and mason, not installed here; install it: npm install stone mason',
    )
  })

  it('is not called missing where it is broken', async () => {
    const broken = loadPeer('reading stones', 'stone', () => Promise.reject(new Error('broken')))
    await expect(broken).rejects.toThrow(/^broken$/)
  })
})
