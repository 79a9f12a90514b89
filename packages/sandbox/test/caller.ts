import type { ProviderName, Sandbox } from "../src/index.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The body as JSON.parse gives it: tests reach into it freely. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Headers;
}

export interface CallOptions {
  /** A string is sent as it is (a form at Stripe), anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Call = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

/** The providers whose manners these tests know. Another one is held against its spec, with its client. */
export const names = ["refundkit", "stripe", "whop", "wooshpay"] as const satisfies readonly ProviderName[];

export type KnownProvider = (typeof names)[number];

export function authorization(name: ProviderName, apiKey: string): string {
  return name === "wooshpay" ? `Basic ${btoa(`${apiKey}:`)}` : `Bearer ${apiKey}`;
}

/** Calls a provider through its fetch handler, as a caller with the right key. */
export function caller(sandbox: Sandbox, name: ProviderName): Call {
  const { fetch, apiKey } = sandbox.providers[name];
  return async (method, path, { body, headers } = {}) => {
    const content = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(`https://example.test${path}`, {
      method,
      body: content ?? null,
      headers: { Authorization: authorization(name, apiKey), ...headers },
    });
    const response = await fetch(request);
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text), headers: response.headers };
  };
}

/** Everything that a test can see of the ledger, as text. */
export function ledgerText({ ledger }: Sandbox, name: ProviderName): string {
  return JSON.stringify([ledger.payments(name), ledger.refunds(name), ledger.totals(name)]);
}

/** Events as a webhook would read them: from text, with members of any kind. */
export function readEvents(sandbox: Sandbox, name: ProviderName): Answer["body"][] {
  return JSON.parse(JSON.stringify(sandbox.providers[name].events()));
}
