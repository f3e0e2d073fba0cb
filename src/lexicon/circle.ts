/**
 * The shortest way from a name back to itself along the references, with the name at both ends;
 * `undefined` if there is none.
 */
export function firstCircle(
  name: string,
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const from = new Map<string, string>()
  const queue = [name]
  for (const current of queue)
    for (const next of graph.get(current) ?? []) {
      if (next === name) return wayTo(current, name, from)
      if (from.has(next)) continue
      from.set(next, current)
      queue.push(next)
    }
  return undefined
}

function wayTo(last: string, name: string, from: ReadonlyMap<string, string>): readonly string[] {
  const way = [name]
  for (let at: string | undefined = last; at !== undefined && at !== name; at = from.get(at)) way.unshift(at)
  return [name, ...way]
}
