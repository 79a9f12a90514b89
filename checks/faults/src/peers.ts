import { readFileSync } from "node:fs";

/**
 * Whether an error with this status leaves it open whether the refund was made, by the rule that our clients go by: the provider
 * says no with a 4xx, but for a time-out of its own and a conflict of keys. Everything else, and no status at all, says nothing.
 */
export function isDoubtfulStatus(status: number | undefined): boolean {
  return status === undefined || !(status >= 400 && status < 500) || status === 408 || status === 409;
}

/** An SDK's package and the version that is pinned here. */
export function nameOf(sdk: string): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  // Our own manifest, which pins every SDK.
  const { devDependencies } = manifest as { readonly devDependencies: Readonly<Record<string, string>> };
  return `${sdk} ${devDependencies[sdk]}`;
}
