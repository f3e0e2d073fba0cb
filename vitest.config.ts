import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { bundleLexicons } from './src/lexicon/bundle.plugin.ts'
import { bundleReport } from './src/report/page/report.plugin.ts'

const config: ViteUserConfig = defineConfig({
  plugins: [bundleLexicons(import.meta.dirname), bundleReport(import.meta.dirname)],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // Starting a browser or reading the lexicons takes its time on a busy machine.
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    coverage: { include: ['src/**'], exclude: ['src/**/*.d.ts'] },
  },
})

export default config
