import { defineConfig } from 'tsdown'
import { bundleLexicons } from './src/lexicon/bundle.plugin.ts'

export default defineConfig({
  entry: ['src/index.ts', 'src/node.ts', 'src/cli.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: true,
  fixedExtension: true,
  clean: true,
  external: [/^node:/],
  plugins: [bundleLexicons(import.meta.dirname)],
})
