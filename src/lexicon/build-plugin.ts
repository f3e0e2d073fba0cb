/** The parts of a Rollup plugin that are used here; tsdown and Vite both take it. */
export interface BundlePlugin {
  readonly name: string
  resolveId(id: string): string | undefined
  load(this: { addWatchFile(file: string): void }, id: string): Promise<string | undefined>
}
