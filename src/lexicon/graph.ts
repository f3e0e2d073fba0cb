/** Names, each with the names it refers to. Names that are referred to and not there count as ends. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** How deep lists may refer to each other. */
export const DEEPEST_LISTS = 30

export interface GraphFaults {
  /** Ways from a name back to itself, the name at both ends; one for each knot of names. */
  readonly circles: readonly (readonly string[])[]
  /** A name, if there is one, from which a way leads on for more than `DEEPEST_LISTS` steps. */
  readonly tooDeep: string | undefined
}

/** Finds what is wrong with references. Takes time in proportion to the graph, whatever its form. */
export function faultsOfGraph(graph: Graph): GraphFaults {
  const circles: (readonly string[])[] = []
  const depths = new Map<string, number>()
  let tooDeep: string | undefined
  for (const knot of knotsOf(graph)) {
    const members = new Set(knot)
    let depth = 0
    let hasCircle = knot.length > 1
    for (const name of knot)
      for (const next of graph.get(name) ?? [])
        if (members.has(next)) hasCircle = true
        else depth = Math.max(depth, (depths.get(next) ?? 0) + 1)
    for (const name of knot) depths.set(name, depth)
    // The knot's members come in the order of the walk; the first in the data tells it best.
    if (hasCircle) circles.push(circleThrough(knot.at(-1) ?? '', graph, members))
    else if (depth > DEEPEST_LISTS) tooDeep ??= knot[0]
  }
  return { circles, tooDeep }
}

/** The shortest way back to a name through the members of its knot. */
function circleThrough(name: string, graph: Graph, members: ReadonlySet<string>): readonly string[] {
  const from = new Map<string, string>()
  const queue = [name]
  for (const current of queue)
    for (const next of graph.get(current) ?? []) {
      if (next === name) return [...wayTo(current, from), name]
      if (!members.has(next) || from.has(next)) continue
      from.set(next, current)
      queue.push(next)
    }
  return [name, name]
}

function wayTo(last: string, from: ReadonlyMap<string, string>): string[] {
  const way: string[] = []
  for (let at: string | undefined = last; at !== undefined; at = from.get(at)) way.push(at)
  return way.reverse()
}

/** A name that is being walked through. */
interface Step {
  readonly name: string
  readonly references: readonly string[]
  at: number
}

/**
 * Groups of names that all lead to each other (Tarjan's strongly connected components), those that are referred
 * to before those that refer to them. Keeps a stack of its own: a chain of lists may be as long as a file.
 */
function* knotsOf(graph: Graph): Generator<readonly string[]> {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const reach = (name: string, number: number): void => {
    lowest.set(name, Math.min(lowest.get(name) ?? number, number))
  }
  for (const root of graph.keys()) {
    if (order.has(root)) continue
    const steps: Step[] = [enter(root)]
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const next = step.references[step.at]
      step.at += 1
      if (next === undefined) {
        steps.pop()
        const { name } = step
        const low = lowest.get(name) ?? 0
        const before = steps.at(-1)
        if (before) reach(before.name, low)
        if (low === order.get(name)) yield close(name)
      } else if (!graph.has(next)) continue
      else if (!order.has(next)) steps.push(enter(next))
      else if (isOpen.has(next)) reach(step.name, order.get(next) ?? 0)
    }
  }

  function enter(name: string): Step {
    const number = order.size
    order.set(name, number)
    lowest.set(name, number)
    open.push(name)
    isOpen.add(name)
    return { name, references: graph.get(name) ?? [], at: 0 }
  }

  function close(name: string): readonly string[] {
    const knot: string[] = []
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      isOpen.delete(last)
      knot.push(last)
      if (last === name) break
    }
    return knot
  }
}
