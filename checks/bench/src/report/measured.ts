import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HERE } from "../here.ts";
import type { PartName } from "../parts.ts";

const FILE = join(HERE, "measured.json");

/** What was measured of one part, and where. */
export interface Measurement {
  /** The machine and its Node. */
  readonly machine: string;
  readonly figures: object;
}

/** The figures of all parts that were measured, each at the last time that it was. */
export type Measured = Readonly<Partial<Record<PartName, Measurement>>>;

/** Reads what was measured before; nothing if there is no such file. */
export function readMeasured(): Measured {
  // Written by the function below.
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Measured) : {};
}

/** Keeps what was measured. */
export function keepMeasured(measured: Measured): void {
  writeFileSync(FILE, `${JSON.stringify(measured, undefined, 2)}\n`);
}
