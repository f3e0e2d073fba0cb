// Serves the page on this machine: npm run playground
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { buildPlayground } from './build.mjs'

await buildPlayground()
const server = await preview({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  preview: { host: 'localhost' },
})
console.log(`The playground is at ${server.resolvedUrls.local[0]} (Ctrl+C ends it).`)
