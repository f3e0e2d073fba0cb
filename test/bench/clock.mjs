/**
 * Milliseconds of processor time that one call takes. Unlike the time on the wall it hardly depends on what else the
 * machine does; the collection of garbage in other threads counts, too.
 */
export function timeOf(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/**
 * The best of several runs of each work, in milliseconds. The works take turns, so that a slow moment of the
 * machine does not fall on one of them alone; the first round only warms up.
 */
export function race(works, rounds = 3) {
  const best = new Map(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const time = timeOf(work)
      if (round > 0) best.set(name, Math.min(best.get(name), time))
    }
  }
  return Object.fromEntries(best)
}

/** The exponent e of time = c * length^e: the slope of the least-squares line through the logarithms. */
export function exponentOf(lengths, times) {
  const xs = lengths.map(Math.log)
  const ys = times.map(Math.log)
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const covariance = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0)
  return covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}
