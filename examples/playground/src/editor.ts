import { autocompletion } from '@codemirror/autocomplete'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, diagnosticCount, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import type { Fault } from 'framelex'
import { completionOf } from './completion.ts'
import type { NamedList } from './protocol.ts'

/** The editor of the lexicon. */
export interface Editor {
  readonly source: () => string
  /** Puts another text in its place; what was done before can't be undone from there. */
  open(source: string): void
  /** Shows faults at their places, instead of those shown so far. */
  tell(faults: readonly Fault[]): void
  offer(lists: readonly NamedList[]): void
  readonly setLabel: (label: string) => void
}

/** @param changed is called after every change by the user or by `open` */
export function createEditor(parent: Element, changed: () => void): Editor {
  let lists: readonly NamedList[] = []
  const extensions: Extension = [
    basicSetup,
    yaml(),
    syntaxHighlighting(colors),
    lintGutter(),
    autocompletion({ override: [completionOf(() => lists)] }),
    EditorView.lineWrapping,
    // Without it, some hold that what scrolls here can't be reached by keyboard.
    EditorView.contentAttributes.of({ tabindex: '0' }),
    EditorView.theme(theme),
    EditorState.tabSize.of(2),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) changed()
    }),
  ]
  const view = new EditorView({ parent, extensions })
  return {
    source: () => view.state.doc.toString(),
    open(source) {
      view.setState(EditorState.create({ doc: source, extensions }))
      changed()
    },
    tell(faults) {
      // Nothing to tell, as before: the most frequent case by far.
      if (faults.length === 0 && diagnosticCount(view.state) === 0) return
      view.dispatch(
        setDiagnostics(
          view.state,
          faults.map((fault) => diagnosticOf(view.state, fault)),
        ),
      )
    },
    offer(fresh) {
      lists = fresh
    },
    setLabel: (label) => view.contentDOM.setAttribute('aria-label', label),
  }
}

/** Lines and columns count from 1, columns in UTF-16 units, as the editor's do. A fault takes the word that it begins. */
function diagnosticOf({ doc }: EditorState, { line, column, message, hint }: Fault): Diagnostic {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  const at = Math.min(from + column - 1, to)
  const word = /^[^\s,\]}]+/.exec(text.slice(at - from))?.[0] ?? ''
  return {
    from: at,
    to: Math.min(at + Math.max(word.length, 1), doc.length),
    severity: 'error',
    message: hint === undefined ? message : `${message}\n${hint}`,
  }
}

const colors = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--key)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--string)' },
])

const theme: Parameters<typeof EditorView.theme>[0] = {
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--soft)', color: 'var(--quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--active)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--focus)',
    color: 'var(--card)',
  },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '22rem', overflowWrap: 'anywhere' },
  '.cm-diagnosticText': { whiteSpace: 'pre-wrap' },
}
