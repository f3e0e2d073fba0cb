/** The page: a text, a lexicon, and what comes of them. */
import { fromAddress, type State, toAddress } from './address.ts'
import { createAnalyst } from './analyst.ts'
import { createEditor } from './editor.ts'
import { byId, fill, option, saveFile } from './elements.ts'
import { downloads, type Job, type Result, type Speech } from './protocol.ts'
import { createResults } from './results.ts'
import { type Start, starts } from './starts.ts'
import { type Text, texts } from './texts.ts'
import { filled, type Words, wordsOf } from './words.ts'

const title = byId('title', HTMLInputElement)
const text = byId('text', HTMLTextAreaElement)
const language = byId('language', HTMLSelectElement)
const unit = byId('unit', HTMLSelectElement)
const example = byId('example', HTMLSelectElement)
const start = byId('start', HTMLSelectElement)
const speech = byId('speech', HTMLSelectElement)
const save = byId('save', HTMLSelectElement)
const status = byId('status', HTMLElement)
const link = byId('link', HTMLInputElement)

let words: Words = wordsOf('en')
/** What has been written on each start: going to another one loses nothing. */
const drafts = new Map<string, string>()
/** The start that the editor shows. */
let opened: Start = starts[0] as Start

const say = (message: string, isFault = false): void => {
  status.textContent = message
  status.classList.toggle('fault', isFault)
}

const results = createResults(byId('results', HTMLElement))
const analyst = createAnalyst({
  result: show,
  loading: () => say(words.loading),
  failure: (message) => say(filled(words.failed, message), true),
})
const editor = createEditor(byId('editor', HTMLElement), () => {
  drafts.set(opened.id, editor?.source() ?? opened.source)
  analyze()
})

function jobOf(): Job {
  return {
    title: title.value,
    text: text.value,
    language: language.value as Job['language'],
    unit: unit.value as Job['unit'],
    lexicon: drafts.get(opened.id) ?? opened.source,
    speech: speech.value as Speech,
  }
}

function analyze(): void {
  byId('shared', HTMLElement).hidden = true
  analyst.analyze(jobOf())
}

function show(result: Result, milliseconds: number): void {
  editor.tell(result.faults)
  if (result.lists) editor.offer(result.lists)
  const seen = (): void => {
    const { faults, idle, reason, tagged, passages } = result
    if (faults.length > 0) say(filled(words.faults, faults.length), true)
    else if (idle !== null) say(filled(words.idle, idle), true)
    else if (reason !== null) say(reason)
    else say(filled(words.done, tagged, passages, Math.round(milliseconds)))
    // What measures how long a keystroke takes waits for this.
    document.body.dataset.results = String(Number(document.body.dataset.results ?? 0) + 1)
  }
  if (result.html === null) seen()
  else results.show(result.html, seen)
}

function open(next: Start): void {
  opened = next
  start.value = next.id
  editor.open(drafts.get(next.id) ?? next.source)
}

function choose(one: Text): void {
  title.value = one.title
  text.value = one.text
  example.value = one.id
  language.value = ''
  // A lexicon of the other language would find nothing; what was written there is kept.
  open(opened.language === one.language ? opened : startOf(one.language))
}

const startOf = (wanted: string): Start =>
  starts.find(({ id }) => id === wanted) ??
  starts.find((one) => one.language === wanted) ??
  (starts[0] as Start)

function stateOf(): State {
  const { lexicon, speech: _, ...rest } = jobOf()
  return { ...rest, start: opened.id, lexicon: lexicon === opened.source ? null : lexicon }
}

function restore(state: State): void {
  title.value = state.title
  text.value = state.text
  language.value = state.language
  unit.value = state.unit
  example.value = ''
  const wanted = startOf(state.start)
  if (state.lexicon === null) drafts.delete(wanted.id)
  else drafts.set(wanted.id, state.lexicon)
  open(wanted)
}

async function restoreFromAddress(): Promise<boolean> {
  try {
    const state = await fromAddress(location.hash)
    if (state) restore(state)
    return state !== null
  } catch {
    say(words.badAddress, true)
    return false
  }
}

async function share(): Promise<void> {
  const address = await toAddress(stateOf())
  history.replaceState(null, '', address)
  link.value = location.href
  byId('shared', HTMLElement).hidden = false
  const hint = filled(words.shareHint, link.value.length)
  byId('link-label', HTMLElement).textContent = hint
  link.select()
  try {
    await navigator.clipboard.writeText(link.value)
    byId('link-label', HTMLElement).textContent = `${hint} ${words.copied}`
  } catch {
    // Not everywhere may a page write there; the link is selected.
  }
}

async function download(wanted: string): Promise<void> {
  if (wanted === 'yaml') saveFile({ name: `${opened.id.replace('/', '-')}.yaml`, content: jobOf().lexicon })
  const known = downloads.find((one) => one === wanted)
  if (known)
    await analyst.take(known).then(saveFile, ({ message }: Error) => say(filled(words.failed, message), true))
}

async function readFile(input: HTMLInputElement, use: (source: string) => void): Promise<void> {
  const file = input.files?.[0]
  if (file) use(await file.text())
  input.value = ''
}

function speak(): void {
  words = wordsOf(speech.value as Speech)
  document.documentElement.lang = speech.value
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]'))
    element.textContent = words[element.dataset.say as keyof Words]
  title.placeholder = words.headline
  editor.setLabel(words.lexiconLabel)
  results.setLabel(words.results)
  const chosen = example.value
  fill(example, [option('', words.ownText), ...texts.map(({ id, name }) => option(id, name))])
  example.value = chosen
  fill(
    start,
    (['own', 'bundled'] as const).map((group) => {
      const options = document.createElement('optgroup')
      options.label = words[group]
      const own = starts.filter((one) => one.group === group)
      options.append(
        ...own.map(({ id, name, language: code }) =>
          option(id, group === 'own' ? `${name} (${code})` : name),
        ),
      )
      return options
    }),
  )
  start.value = opened.id
  fill(save, [
    option('', words.save),
    ...[...downloads, 'yaml' as const].map((one) => option(one, words[one])),
  ])
}

speech.value = navigator.language.startsWith('de') ? 'de' : 'en'
speak()
say(words.starting)
void restoreFromAddress().then((isRestored) => {
  if (!isRestored) choose(texts.find((one) => one.language === speech.value) as Text)
})

for (const field of [title, text])
  field.addEventListener('input', () => {
    example.value = ''
    analyze()
  })
for (const field of [language, unit]) field.addEventListener('change', analyze)
speech.addEventListener('change', () => {
  speak()
  analyze()
})
example.addEventListener('change', () => {
  const one = texts.find(({ id }) => id === example.value)
  if (one) choose(one)
})
start.addEventListener('change', () => open(startOf(start.value)))
byId('reset', HTMLElement).addEventListener('click', () => {
  drafts.delete(opened.id)
  open(opened)
})
byId('share', HTMLElement).addEventListener('click', () => void share())
save.addEventListener('change', () => {
  const wanted = save.value
  save.value = ''
  void download(wanted)
})
byId('text-file', HTMLInputElement).addEventListener('change', ({ target }) => {
  void readFile(target as HTMLInputElement, (source) => {
    example.value = ''
    title.value = ''
    text.value = source
    analyze()
  })
})
byId('lexicon-file', HTMLInputElement).addEventListener('change', ({ target }) => {
  void readFile(target as HTMLInputElement, (source) => {
    drafts.set(opened.id, source)
    open(opened)
  })
})
window.addEventListener('hashchange', () => void restoreFromAddress())
