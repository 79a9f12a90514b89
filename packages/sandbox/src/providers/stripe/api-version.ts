/** The API version whose objects the sandbox shows. */
export const API_VERSION = "2026-10-28.endive";

/** Does the text look like a version of the API? Older ones are plain dates. */
export function isApiVersion(text: string): boolean {
  return /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\.[a-z]+)?$/.test(text);
}
