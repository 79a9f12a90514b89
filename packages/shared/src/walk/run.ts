import { askingFor } from "./asking.ts";
import { standingOf } from "./part.ts";
import { reportOf } from "./report.ts";
import { union } from "./span.ts";
import type { WalkState } from "./state.ts";

/** How a walk goes. */
export interface Pace {
  /** How many requests are under way at once, at most. */
  readonly concurrency: number;
  /** Whether the rows of a part wait for those of all newer ones. */
  readonly isOrdered: boolean;
}

/** Gives the rows that are left, and changes the state with every one of them. */
export async function* run(
  state: WalkState,
  { concurrency, isOrdered }: Pace,
): AsyncGenerator<unknown, void, undefined> {
  const { source, parts } = state;
  const asking = askingFor(state, concurrency);
  try {
    while (parts.length > 0) {
      asking.check();
      asking.ask();
      // The first that is read: what is behind a part of a second must come after it.
      const part = isOrdered ? parts[0] : parts.find((each) => each.state === "read");
      const rows = part?.settled?.rows;
      if (part === undefined || rows === undefined) {
        await asking.wait();
        continue;
      }
      while (part.given < rows.length) {
        const row = rows[part.given++];
        state.rows += 1;
        yield row?.item;
      }
      state.read = union([...state.read, ...standingOf([part]).read]);
      parts.splice(parts.indexOf(part), 1);
    }
    const [missing] = reportOf(state).gaps;
    if (missing !== undefined) throw new Error(`${source.owner}: the walk left out ${missing.from}; this is a bug`);
  } finally {
    asking.stop();
  }
}
