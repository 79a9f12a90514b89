import { basename } from "node:path";

/** Changesets itself leaves out what stands in its folder for readers, such as README.md. */
const FOR_READERS = /^([A-Z]+|readme)\.md$/;

/** Whether a file, by its path from the repository's root, is a changeset. */
export function isChangeset(path: string): boolean {
  return /^\.changeset\/[^/]+\.md$/.test(path) && !FOR_READERS.test(basename(path));
}
