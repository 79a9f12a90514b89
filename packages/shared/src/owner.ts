/** An operation as messages name it: `acme refunds.list`. */
export function ownerOf(provider: string, name: string): string {
  return `${provider} ${name}`;
}
