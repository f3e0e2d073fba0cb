import { describe, expect, it } from 'vitest'
import { execute } from './world.ts'

const files = {
  'a.txt': 'The ministry said that China firmly opposes any interference.\n\nThe bridge is open.',
  'b.txt': 'Ein Schiff liegt im Hafen. (Foto: dpa)\n\nDie Brücke ist seit Montag wieder offen.',
}

describe('framelex report', () => {
  it('writes one page and tells what stands on it', async () => {
    const { code, stdout, stderr, written } = await execute(['report', 'a.txt', '--out', 'report.html'], {
      files,
    })
    expect([code, stdout, stderr]).toEqual([0, '', 'framelex: report.html: 1 article, 2 passages\n'])
    const page = written.get('report.html') ?? ''
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('<h1 dir="auto">a.txt</h1>')
  })

  it('puts several articles on one page, in the language that is asked for', async () => {
    const { code, stdout } = await execute(['report', '--page-language', 'de', 'a.txt', 'b.txt'], { files })
    expect(code).toBe(0)
    expect(stdout).toContain('<html lang="de">')
    expect(stdout).toContain('<h1 dir="auto">Framing-Bericht</h1>')
    expect(stdout).toMatch(/href="#text0"[^>]*>a\.txt<.*href="#text1"[^>]*>b\.txt</s)
  })

  it('speaks the language of the texts', async () => {
    const { stdout } = await execute(['report', 'b.txt'], { files })
    expect(stdout).toContain('<html lang="de">')
    expect(stdout).toContain('Bildunterschrift')
  })

  it('writes what it can where a file is missing', async () => {
    const { code, stdout, stderr } = await execute(['report', 'a.txt', 'gone.txt'], { files })
    expect(code).toBe(1)
    expect(stderr).toContain('gone.txt')
    expect(stdout).toContain('id="a0p1"')
  })

  it('says why nothing is written', async () => {
    const world = { files, unwritable: 'EACCES' }
    const { code, stderr } = await execute(['report', 'a.txt', '--out', 'x/report.html'], world)
    expect([code, stderr]).toEqual([1, "framelex: x/report.html: can't be written (EACCES)\n"])
  })

  it('takes no language that it does not speak', async () => {
    const { code, stderr } = await execute(['report', 'a.txt', '--page-language', 'fr'], { files })
    expect(code).toBe(2)
    expect(stderr).toContain('--page-language')
  })
})
