/** The worker with all that it needs but English; see build.mjs. */
declare module 'framelex:worker' {
  const code: string
  export default code
}
/** Files as texts. */
declare module '*?raw' {
  const text: string
  export default text
}
declare module 'wink-eng-lite-web-model' {
  const model: unknown
  export default model
}
