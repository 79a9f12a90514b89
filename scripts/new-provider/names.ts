import type { Draft } from "./draft.ts";

/** `refund.amount`, or `refund["amount-paid"]`. */
export function access(object: string, member: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(member) ? `${object}.${member}` : `${object}[${JSON.stringify(member)}]`;
}

/** A member of an object; one word where name and value are the same. */
export function memberCode(name: string, value: string): string {
  return name === value ? name : `${JSON.stringify(name)}: ${value}`;
}

/** The names that a provider's code goes by. */
export function namesOf({ title }: Draft) {
  return { create: `create${title}`, error: `${title}Error`, isError: `is${title}Error`, options: `${title}Options` };
}

/** What follows the host in the provider's base URL. */
export function basePathOf({ spec }: Draft): string {
  return new URL(liveUrlOf(spec.openapi.servers)).pathname.replace(/\/$/, "");
}

/** The base URL of the live environment. */
export function liveUrlOf(servers: Draft["spec"]["openapi"]["servers"] = []): string {
  return servers.find((server) => server["x-environment"] !== "test")?.url ?? "";
}

/** A value as code has it. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
