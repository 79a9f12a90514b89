import type { ActiveFault } from "../faults/faults.ts";
import type { LedgerTotals } from "../ledger/ledger.ts";
import type { Sandbox } from "../sandbox.ts";
import type { DeliveryState } from "../webhooks/delivery.ts";
import type { ServedProvider, SandboxServer } from "./listen.ts";

/** A provider, where it is, and what its books say. */
export interface ProviderOverview extends ServedProvider {
  readonly totals: LedgerTotals;
}

/** A sandbox at one glance. */
export interface Overview {
  readonly clock: { readonly now: Date };
  readonly providers: Readonly<Record<string, ProviderOverview>>;
  readonly faults: readonly ActiveFault[];
  readonly webhooks: DeliveryCounts;
}

/** How many deliveries are in each state. */
export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;

/** How the sandbox stands now. */
export function overviewOf(sandbox: Sandbox, served: SandboxServer["providers"]): Overview {
  const providers = Object.entries(served).map(([name, provider]) => {
    return [name, { ...provider, totals: sandbox.ledger.totals(name) }] as const;
  });
  return {
    clock: { now: sandbox.clock.now },
    providers: Object.fromEntries(providers),
    faults: sandbox.faults.active,
    webhooks: sandbox.webhooks.countByState(),
  };
}
