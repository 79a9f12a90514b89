import { join } from "node:path";

/** This workspace's folder, from which all packages are found that are measured. */
export const HERE = join(import.meta.dirname, "..");
