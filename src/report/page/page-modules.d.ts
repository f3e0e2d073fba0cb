/** The module that the build makes of report.css and client/; see report.plugin.ts. */
declare module 'framelex:report' {
  export const style: string
  export const script: string
}
