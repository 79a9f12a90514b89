export { createSandbox } from "./sandbox.ts";
export type { ProviderName, ProviderOptions, Sandbox, SandboxOptions, SandboxProvider } from "./sandbox.ts";
export type { ListenOptions, SandboxServer, ServedProvider } from "./listen.ts";
export type { Ledger, LedgerTotals } from "./ledger/ledger.ts";
export type { LedgerPayment, LedgerRefund } from "./ledger/records.ts";
export type { EventBody, PaymentInput } from "./provider.ts";
export type { Json, JsonObject } from "./json.ts";
