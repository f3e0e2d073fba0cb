import { defineConfig, type UserConfig } from 'tsdown'
import { bundleLexicons } from './src/lexicon/bundle.plugin.ts'
import { bundleReport } from './src/report/page/report.plugin.ts'

const config: UserConfig = defineConfig({
  entry: ['src/index.ts', 'src/node.ts', 'src/cli.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: true,
  fixedExtension: true,
  clean: true,
  deps: { neverBundle: [/^node:/] },
  // Reading the lexicons is most of the build.
  inputOptions: { checks: { pluginTimings: false } },
  plugins: [bundleLexicons(import.meta.dirname), bundleReport(import.meta.dirname)],
})

export default config
