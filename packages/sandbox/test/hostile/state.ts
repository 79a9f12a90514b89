import type { Sandbox } from "../../src/index.ts";
import { ledgerText, names } from "../caller.ts";

/** Everything that shows of a sandbox, as text: what is refused leaves it as it was. */
export function stateOf(sandbox: Sandbox): string {
  const { clock, journal, faults, webhooks } = sandbox;
  const books = names.map((name) => [ledgerText(sandbox, name), sandbox.providers[name].events()]);
  return JSON.stringify([books, clock.now, journal.entries, faults.active, webhooks.deliveries()]);
}
