import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, toScriptJson } from '../../../src/report/page/escape.ts'

describe('escapeHtml', () => {
  it('leaves nothing that opens an element or ends an attribute', () => {
    expect(escapeHtml(`<img src=x onerror="a('b')"> & more`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; more',
    )
  })

  it('keeps carriage returns, and shows what HTML cannot carry as U+FFFD', () => {
    expect(escapeHtml('a\r\nb\0c\ud800d\udc00e😀')).toBe('a&#13;\nb\ufffdc\ufffdd\ufffde😀')
  })
})

describe('toScriptJson', () => {
  it('reads back as the same value, and holds no sign that ends a script', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = toScriptJson([value, text, '</script><!--', '\u2028'])
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value, text, '</script><!--', '\u2028'])))
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      }),
    )
  })
})
