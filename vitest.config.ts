import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { bundleLexicons } from './src/lexicon/bundle.plugin.ts'
import { bundleReport } from './src/report/page/report.plugin.ts'

/** Tests that put something else in the place of a module, or see what is loaded when: each needs modules of its own. */
const alone = ['test/lexicon/{folder,link}.test.ts', 'test/text/linguist.test.ts']

const config: ViteUserConfig = defineConfig({
  plugins: [bundleLexicons(import.meta.dirname), bundleReport(import.meta.dirname)],
  test: {
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // Starting a browser or reading the lexicons takes its time on a busy machine.
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          // Files share what they import, which most of the time went into.
          isolate: false,
        },
      },
    ],
    coverage: { include: ['src/**'], exclude: ['src/**/*.d.ts'] },
  },
})

export default config
