/** The worker: analyzes what the page sends, one thing after the other. */
import { createDesk } from './desk.ts'
import type { Question, Reply } from './protocol.ts'

interface WorkerScope {
  readonly framelexEnglish?: unknown
  onmessage: ((event: { readonly data: Question }) => void) | null
  postMessage(reply: Reply): void
}

const scope = globalThis as unknown as WorkerScope
const desk = createDesk(scope.framelexEnglish !== undefined)

async function replyTo(question: Question): Promise<Reply> {
  const { number } = question
  try {
    return question.kind === 'job'
      ? { kind: 'answer', number, answer: await desk.work(question.job) }
      : { kind: 'file', number, file: desk.take(question.download) }
  } catch (reason) {
    return { kind: 'error', number, message: reason instanceof Error ? reason.message : String(reason) }
  }
}

let before: Promise<void> = Promise.resolve()
scope.onmessage = ({ data }) => {
  before = before.then(async () => scope.postMessage(await replyTo(data)))
}
