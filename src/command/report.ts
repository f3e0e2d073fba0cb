import { mergeProfiles } from '../framing/profile.ts'
import { formatCount } from '../report/numbers.ts'
import { reportLanguages } from '../report/page/words.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { articleDetails, articleOptions, articlesOf, collectAnalyses } from './article.ts'
import { type CommandIo, type ExitCode, UsageError } from './io.ts'
import { looksOf } from './looks.ts'
import { type CommandSpec, choiceOf, parseCall } from './options.ts'
import { unitOf, unitOption } from './unit.ts'
import { writeTo } from './written-file.ts'

export const reportSpec: CommandSpec = {
  name: 'report',
  operands: '[FILE…|-]',
  summary: 'writes a page for the browser: articles with tags, evidence, speakers and profile',
  details: [
    'The page is one file that needs nothing from elsewhere: it can be mailed, printed and kept. Choosing a passage shows the sum that led to its tag, entry by entry. Several articles stand on one page, with what they have together on top.',
    ...articleDetails,
  ],
  options: [
    { name: 'out', value: 'FILE', help: 'where to write the page; printed if not given' },
    {
      name: 'page-language',
      value: 'CODE',
      help: 'the language that the page speaks, en or de; that of the texts if not given',
    },
    { name: 'heading', value: 'TEXT', help: 'the heading of the page' },
    unitOption,
    ...articleOptions,
  ],
  examples: [
    'framelex report article.txt --out report.html',
    'framelex report --page-language de --heading "Zwei Häuser" north.txt south.txt --out report.html',
  ],
}

/** Writes a page about the files that `args` name. */
export async function runReport(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, reportSpec)
  const operands = articlesOf(call, io)
  const unit = unitOf(call)
  const pageLanguage = choiceOf(call, 'page-language', reportLanguages)
  const out = call.value('out')
  if (out === '') throw new UsageError('--out is empty; name a file')
  const { analyzer, lexicons } = await analyzerOf(call, unit)
  const { code, texts } = await collectAnalyses(operands, call, analyzer, languageOf(call, analyzer), io)
  if (texts.length === 0) return code
  const analyses = texts.map(({ analysis }) => analysis)
  const { toHtml, languageOfReport } = await import('../report/page/report.ts')
  const language = pageLanguage ?? languageOfReport(analyses)
  const heading = call.value('heading')
  const page = toHtml(analyses, {
    manifest: analyzer.manifest(),
    language,
    names: texts.map(({ name, analysis: { text, title } }) =>
      title ? text.slice(title.start, title.end) : name,
    ),
    categories: looksOf(lexicons, language),
    ...(heading === undefined ? {} : { title: heading }),
  })
  if (out === undefined) await io.stdout.write(page)
  else {
    await writeTo(out, page, io)
    const { passages } = mergeProfiles(analyses.map(({ profile }) => profile))
    await io.stderr.write(
      `framelex: ${out}: ${formatCount(analyses.length, 'article')}, ${formatCount(passages, 'passage')}\n`,
    )
  }
  return code
}
