/**
 * Puts every client to two thousand refunds and to the same list twenty times, while four in ten requests fail, and holds what it
 * says against the sandbox's ledger. Writes the tables of README.md. Exits with 0 only if our clients keep all that they promise.
 */
import { brokenRefundClaims, brokenWalkClaims } from "./claims.ts";
import { inLanes } from "./lanes.ts";
import { countRefunds } from "./refund-count.ts";
import { refundAll } from "./refunding.ts";
import { writeReport, type RefundRow, type WalkRow } from "./report.ts";
import { trials, type Trial } from "./trials.ts";
import { countWalks } from "./walk-count.ts";
import { walkAll } from "./walking.ts";

const refunds: RefundRow[] = [];
const walks: WalkRow[] = [];
let broken = 0;

async function run(trial: Trial): Promise<void> {
  if ("keys" in trial) {
    const count = countRefunds(await refundAll(trial), trial.client);
    refunds.push({ trial, count });
    tell(trial, `refunds, keys honoured: ${trial.keys}`, await brokenRefundClaims(trial, count));
  } else {
    const count = countWalks(await walkAll(trial));
    walks.push({ trial, count });
    tell(trial, "list", brokenWalkClaims(trial, count));
  }
}

function tell({ client, attempts }: Trial, what: string, problems: readonly string[]): void {
  const title = `${client.name}, attempts: ${attempts ?? "default"}, ${what}`;
  console.log([title, ...problems.map((problem) => `  ✗ ${problem}`)].join("\n"));
  broken += problems.length;
}

function inOrder<Row extends { readonly trial: Trial }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => trials.indexOf(one.trial) - trials.indexOf(other.trial));
}

// Ours keep the processor busy, the others sleep most of the time between two attempts: more at a time, and they would wait for
// each other instead of the server.
const ours = trials.filter(({ client }) => client.operation !== undefined);
const others = trials.filter((trial) => !ours.includes(trial));
await Promise.all([inLanes(ours, 2, run), inLanes(others, 4, run)]);
writeReport(inOrder(refunds), inOrder(walks));
console.log(broken === 0 ? "\nEvery claim holds." : `\n${broken} claims do not hold.`);
process.exitCode = broken === 0 ? 0 : 1;
