import { writeMeasured } from "@storno/scripts/reports/measured.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { availableParallelism } from "node:os";
import type { Client } from "./client.ts";
import type { RefundCount } from "./refund-count.ts";
import type { RefundTrial } from "./refunding.ts";
import type { WalkCount } from "./walk-count.ts";
import type { WalkTrial } from "./walking.ts";

/** A trial of refunds and what came of it. */
export interface RefundRow {
  readonly trial: RefundTrial;
  readonly count: RefundCount;
}

/** A trial of lists and what came of it. */
export interface WalkRow {
  readonly trial: WalkTrial;
  readonly count: WalkCount;
}

const CLIENT: readonly Column<{ readonly trial: { readonly client: Client; readonly attempts?: number } }>[] = [
  ["provider", ({ trial }) => trial.client.provider],
  ["client", ({ trial }) => `\`${trial.client.name}\``],
  ["at most", ({ trial }) => String(trial.attempts ?? "default")],
];

const REFUNDS: readonly Column<RefundRow>[] = [
  ...CLIENT,
  ["wanted", ({ count }) => count.wanted],
  ["made", ({ count }) => count.made],
  ["doubles", ({ count }) => count.doubles],
  ["confirmed", ({ count }) => count.confirmed],
  ["lost", ({ count }) => count.lost],
  ["failed but made", ({ count }) => count.falselyFailed],
  ["rejected", ({ count }) => count.rejected],
  ["unknown", ({ count }) => count.unknown],
  ["no end", ({ count }) => count.unended],
  ["attempts", ({ count }) => count.attempts],
  ["worst wait", ({ count }) => count.worstWaitMs],
];

const WALKS: readonly Column<WalkRow>[] = [
  ...CLIENT,
  ["walks", ({ count }) => count.walks],
  ["wanted", ({ count }) => count.wanted],
  ["got", ({ count }) => count.got],
  ["missing", ({ count }) => count.missing],
  ["unnoticed", ({ count }) => count.silentlyMissing],
  ["repeated", ({ count }) => count.repeated],
  ["failed", ({ count }) => count.failed],
  ["no end", ({ count }) => count.unended],
  ["attempts", ({ count }) => count.attempts],
  ["worst wait", ({ count }) => count.worstWaitMs],
];

/** Writes what was measured into the manual, between its marks. */
export function writeReport(refunds: readonly RefundRow[], walks: readonly WalkRow[]): void {
  const honoured = (keys: RefundTrial["keys"]): RefundRow[] => refunds.filter(({ trial }) => trial.keys === keys);
  writeMeasured(new URL("../README.md", import.meta.url), [
    `With Node ${process.versions.node} on ${availableParallelism()} cores:`,
    "### Refunds at a server that honours keys",
    markdownTable(REFUNDS, honoured("all")),
    "### Refunds at a server that ignores keys",
    markdownTable(REFUNDS, honoured("none")),
    "### Lists",
    markdownTable(WALKS, walks),
  ]);
}
