import workerCode from 'framelex:worker'
import type { ExportedFile } from 'framelex'
import type { Answer, Download, Job, Question, Reply, Result } from './protocol.ts'

/** Has texts analyzed in a worker, so that the page never waits. */
export interface Analyst {
  /** Analyzes; if it is busy, the last job that is given in the meantime. */
  analyze(job: Job): void
  take(download: Download): Promise<ExportedFile>
}

export interface Listener {
  /** @param milliseconds from the moment when the job was given */
  result(result: Result, milliseconds: number): void
  /** The model of English is being loaded. */
  loading(): void
  failure(message: string): void
}

interface Given {
  readonly job: Job
  readonly since: number
}

interface Waiting {
  readonly resolve: (file: ExportedFile) => void
  readonly reject: (reason: Error) => void
}

export function createAnalyst({ result, loading, failure }: Listener): Analyst {
  let worker = startWorker([workerCode])
  let number = 0
  let running: (Given & { readonly number: number }) | null = null
  let next: Given | null = null
  const waiting = new Map<number, Waiting>()

  const ask = (question: Question): void => worker.postMessage(question)

  const begin = (given: Given): void => {
    number += 1
    running = { ...given, number }
    next = null
    ask({ kind: 'job', number, job: given.job })
  }

  /** Workers can't load more once they run, where pages are opened from a folder: so a new one has it from the start. */
  const restartInEnglish = async (given: Given): Promise<void> => {
    loading()
    try {
      const english = await loadEnglish()
      worker.terminate()
      // What was asked of the old worker is answered by nobody; its results are gone with it.
      for (const { reject } of waiting.values()) reject(new Error('the result is being made anew'))
      waiting.clear()
      worker = startWorker([english, '\n', workerCode])
      listen()
      begin(next ?? given)
    } catch (reason) {
      running = null
      // What was given meanwhile may need no English.
      if (next) begin(next)
      failure(reason instanceof Error ? reason.message : String(reason))
    }
  }

  const finish = (answer: Answer, given: Given): void => {
    if (answer.kind === 'needs-english') {
      void restartInEnglish(given)
      return
    }
    running = null
    if (next) begin(next)
    result(answer, performance.now() - given.since)
  }

  const hear = (reply: Reply): void => {
    if (reply.kind === 'file') {
      waiting.get(reply.number)?.resolve(reply.file)
      waiting.delete(reply.number)
      return
    }
    if (reply.kind === 'answer') {
      if (running?.number === reply.number) finish(reply.answer, running)
      return
    }
    waiting.get(reply.number)?.reject(new Error(reply.message))
    if (running?.number !== reply.number) return
    running = null
    if (next) begin(next)
    failure(reply.message)
  }

  const listen = (): void => {
    worker.onmessage = ({ data }) => hear(data as Reply)
    worker.onerror = ({ message }) => failure(message)
  }
  listen()

  return {
    analyze(job) {
      const given = { job, since: performance.now() }
      if (running) next = given
      else begin(given)
    },
    take: (download) =>
      new Promise((resolve, reject) => {
        number += 1
        waiting.set(number, { resolve, reject })
        ask({ kind: 'download', number, download })
      }),
  }
}

function startWorker(code: readonly string[]): Worker {
  const address = URL.createObjectURL(new Blob([...code], { type: 'text/javascript' }))
  const worker = new Worker(address)
  URL.revokeObjectURL(address)
  return worker
}

let english: Promise<string> | undefined

/** The code of English and its model: a script, because a page that was opened from a folder can load nothing else. */
function loadEnglish(): Promise<string> {
  english ??= new Promise<string>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = './english.js'
    script.onload = () => resolve((globalThis as unknown as { framelexEnglish: string }).framelexEnglish)
    script.onerror = () => {
      english = undefined
      script.remove()
      reject(new Error('english.js, which lies beside the page, could not be loaded'))
    }
    document.head.append(script)
  })
  return english
}
