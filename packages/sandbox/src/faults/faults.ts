import { unknownProvider } from "../options.ts";
import { Random } from "../world/random.ts";
import { checkFaultRule, isListFault, type Fault, type FaultRule } from "./fault.ts";

/** A rule, and how often it has struck. */
export interface ActiveFault {
  readonly rule: FaultRule;
  readonly struck: number;
}

interface Entry {
  readonly rule: FaultRule;
  spared: number;
  struck: number;
}

/** A provider's routes, and which of them are lists. */
export interface Routes {
  readonly all: readonly string[];
  readonly lists: readonly string[];
}

/** What goes wrong on purpose, decided by the seed and the order of each provider's requests. */
export class Faults {
  readonly #entries: Entry[] = [];
  readonly #randoms: ReadonlyMap<string, Random>;
  readonly #routes: ReadonlyMap<string, Routes>;
  #stalled: (() => void)[] = [];

  constructor(seed: number, routes: ReadonlyMap<string, Routes>) {
    this.#routes = routes;
    this.#randoms = new Map([...routes.keys()].map((provider) => [provider, new Random(seed, `${provider}/faults`)]));
  }

  /** The rules in the order in which they were added. */
  get active(): ActiveFault[] {
    return this.#entries.map(({ rule, struck }) => ({ rule, struck }));
  }

  /** Adds a rule; the first rule that applies to a request strikes. Throws a RangeError for a rule that makes no sense. */
  add(rule: FaultRule): void {
    checkFaultRule(rule);
    const { provider, route } = rule;
    if (provider !== undefined && !this.#routes.has(provider)) {
      throw unknownProvider(provider, this.#routes.keys());
    }
    if (route !== undefined) this.#checkRoute(rule, route);
    this.#entries.push({ rule: { ...rule }, spared: 0, struck: 0 });
  }

  /** Takes all rules away and lets stalled requests go on. */
  clear(): void {
    this.#entries.length = 0;
    this.resume();
  }

  /** Lets the requests go on that `stall` holds back, in the order in which they came. */
  resume(): void {
    const waiting = this.#stalled;
    this.#stalled = [];
    for (const goOn of waiting) goOn();
  }

  /** Waits for {@link resume}. @internal */
  stall(): Promise<void> {
    return new Promise((resolve) => {
      this.#stalled.push(resolve);
    });
  }

  /** The fault that strikes a request, if any. `route` is undefined for a path that the provider does not have. @internal */
  strike(provider: string, route: string | undefined): Fault | undefined {
    if (this.#entries.length === 0) return undefined;
    const due = this.#entries.filter((entry) => this.#isMeant(entry.rule, provider, route) && isDue(entry));
    if (due.length === 0) return undefined;
    // One number for all rules: as long as their rates make up no more than 1, each strikes as often as its rate says.
    let left = this.#randoms.get(provider)?.next() ?? 1;
    for (const entry of due) {
      const { rate = 1 } = entry.rule;
      if (left < rate) {
        entry.struck += 1;
        return entry.rule;
      }
      left -= rate;
    }
    return undefined;
  }

  #checkRoute(rule: FaultRule, route: string): void {
    const meant = [...this.#routes].filter(([name]) => (rule.provider ?? name) === name);
    const possible = meant.flatMap(([, { all, lists }]) => (isListFault(rule) ? lists : all));
    if (possible.includes(route)) return;
    const what = isListFault(rule) ? "list" : "route";
    throw new RangeError(`there is no ${what} "${route}"; there are ${[...new Set(possible)].join(", ")}`);
  }

  #isMeant(rule: FaultRule, provider: string, route: string | undefined): boolean {
    if ((rule.provider ?? provider) !== provider || (rule.route ?? route) !== route) return false;
    if (!isListFault(rule)) return true;
    return route !== undefined && (this.#routes.get(provider)?.lists.includes(route) ?? false);
  }
}

/** Counts a request that the rule spares. */
function isDue(entry: Entry): boolean {
  const { skip = 0, times = Infinity } = entry.rule;
  if (entry.spared < skip) {
    entry.spared += 1;
    return false;
  }
  return entry.struck < times;
}
