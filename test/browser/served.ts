import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}

/** Serves files, by their names, on this machine as long as `use` runs; `use` gets the address of the folder. */
export async function withServed<Result>(
  files: ReadonlyMap<string, string | Uint8Array>,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    const file = files.get(name)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
    })
    response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
