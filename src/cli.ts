#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runCommand } from './command/commands.ts'
import { createProcessIo } from './command/process.ts'

const io = createProcessIo(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await runCommand(process.argv.slice(2), io)
