/** The parts of V8's `.cpuprofile` that are read here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The node that ran at each sample, and microseconds since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The time that was spent in one place itself, without what it calls. */
export interface Share {
  readonly where: string;
  readonly micros: number;
  readonly share: number;
}

/** Where a process has spent its time when it was not idle, most of it first. */
export function sharesOf({ nodes, samples, timeDeltas }: Profile): Share[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const spent = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const place = places.get(id) ?? "";
    if (place === "(idle)") continue;
    spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const total = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .map(([where, micros]) => ({ where, micros, share: micros / total }))
    .toSorted((one, other) => other.micros - one.micros);
}

/** A package's file, one of Node's modules, or what V8 does by itself: `(garbage collector)`, `(program)`. */
function placeOf({ functionName, url }: Profile["nodes"][number]["callFrame"]): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "built-ins of V8 and Node";
  if (url.startsWith("node:")) return url;
  return /([^/]+\/dist\/.*|[^/]+\/lib\/.*|[^/]+)$/.exec(url)?.[1] ?? url;
}
