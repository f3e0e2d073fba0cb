/** What a file is. */
export const formats = ['text', 'html', 'docx', 'csv', 'tsv', 'jsonl', 'json', 'yaml'] as const
export type Format = (typeof formats)[number]

/** Formats whose files hold many articles, with columns or keys. */
export function isTable(format: Format): boolean {
  return !['text', 'html', 'docx'].includes(format)
}

const endings: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
}

/** Endings of the files that are read in a folder. */
export const knownEndings: readonly string[] = Object.keys(endings)

/** What the name of a file tells, also behind `.gz`. */
export function formatByName(name: string): Format | undefined {
  const [, ending] = /\.([a-z]+)(?:\.gz)?$/i.exec(name) ?? []
  return ending === undefined ? undefined : endings[ending.toLowerCase()]
}

/** How many bytes `formatOf` wants to see. */
export const HEAD = 1024

/** What a file is: as its name says, unless the first bytes know better. */
export function formatOf(name: string, head: Uint8Array): Format {
  if (isZip(head)) return 'docx'
  const named = formatByName(name)
  if (named !== undefined && named !== 'text') return named
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/^(ÿþ|þÿ|ï»¿)|\0/g, '')
  if (HTML.test(start)) return 'html'
  return named === undefined && JSON_LINE.test(start) ? 'jsonl' : 'text'
}

/** Whether bytes begin as ZIP files do, and DOCX is one. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
}

const HTML = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|article)[\s>]/i
const JSON_LINE = /^\s*\{\s*"(\\.|[^"\\])*"\s*:/
