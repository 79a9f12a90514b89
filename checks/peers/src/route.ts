/** Is this request (`GET /path?query`) one of the operation's (`GET /path/{id}`)? */
export function isRequestTo(operation: string, request: string): boolean {
  const pattern = operation.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{\w+\}/g, "[^/?]+");
  return new RegExp(`^${pattern}(?:\\?|$)`).test(request);
}
