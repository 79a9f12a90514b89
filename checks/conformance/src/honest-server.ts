import type { Fetch } from "@storno/shared";
import { answering, brokenBody, lost, neverLeft, silence, status } from "./answers.ts";
import type { Exchange } from "./exchanges.ts";
import type { Answer } from "./scripted.ts";

/** What befalls a request that does nothing. */
const WITHOUT_EFFECT: Readonly<Record<string, Answer>> = {
  "never left": neverLeft,
  limited: status(429),
  refused: status(400),
};

/** What befalls a request, or its answer: who sees it cannot tell whether anything was done. */
const EITHER: Readonly<Record<string, Answer>> = {
  lost,
  broken: status(500),
  "timed out": status(408),
  silent: silence(() => {}),
};

/** What befalls the answer when everything was done. */
const WITH_EFFECT: Readonly<Record<string, Answer>> = { "broken off": brokenBody(200), cut: answering('{"id":"re_') };

/** Only where there are keys can a conflict mean that another call with the key is under way. Without one it is a refusal. */
const WITH_KEY: Readonly<Record<string, Answer>> = { "under way": status(409) };

const IN_DOUBT = { ...EITHER, ...WITH_EFFECT, ...WITH_KEY };

/** What becomes of one request, and whether it does its work. */
export interface Fate {
  readonly what: string;
  readonly commits: boolean;
}

/** Everything that can become of a request to an operation. `aborted`: the caller loses patience meanwhile. */
export function fatesOf({ key }: Exchange): readonly Fate[] {
  const either = ["aborted", ...Object.keys({ ...EITHER, ...(key !== undefined && WITH_KEY) })];
  return [
    ...["answered", ...Object.keys(WITH_EFFECT), ...either].map((what) => ({ what, commits: true })),
    ...[...Object.keys(WITHOUT_EFFECT), ...either].map((what) => ({ what, commits: false })),
  ];
}

/**
 * A provider that does what it promises: what it says it did not do is not done, and what it did under a key it does not do again.
 * Each request meets the next fate; when there are none left, it is answered.
 */
export class HonestServer {
  /** How often the work was done. */
  commits = 0;
  /** Whether what the caller saw leaves it in doubt. */
  inDoubt = false;
  readonly #exchange: Exchange;
  readonly #fates: readonly Fate[];
  readonly #abort: () => void;
  readonly #done = new Set<string>();
  #requests = 0;

  /** @param abort - what the caller does when it loses patience */
  constructor(exchange: Exchange, fates: readonly Fate[], abort: () => void) {
    this.#exchange = exchange;
    this.#fates = fates;
    this.#abort = abort;
  }

  readonly fetch: Fetch = (request) => {
    const { what, commits } = this.#fates[this.#requests++] ?? { what: "answered", commits: true };
    const { key: header, answer } = this.#exchange;
    const key = header && request.headers.get(header);
    const isDone = typeof key === "string" && this.#done.has(key);
    if (commits && !isDone) {
      this.commits += 1;
      if (key) this.#done.add(key);
    }
    const harmless = WITHOUT_EFFECT[what];
    if (harmless !== undefined) return isDone && what === "refused" ? answer(request) : harmless(request);
    if (what === "answered") return answer(request);
    this.inDoubt = true;
    if (what === "aborted") this.#abort();
    return (IN_DOUBT[what] ?? silence(() => {}))(request);
  };
}
