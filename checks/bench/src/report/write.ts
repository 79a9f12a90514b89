import { writeFileSync } from "node:fs";
import { writeMeasured } from "@storno/scripts/reports/measured.ts";
import type { Bars } from "../part.ts";
import { chart } from "./chart.ts";
import { accountsOf, paragraphs } from "./manual.ts";
import type { Measured } from "./measured.ts";

/** The manual, and the chart that the repository's README shows. */
export const MANUAL = new URL("../../README.md", import.meta.url);
export const CHART = new URL("../../chart.svg", import.meta.url);

/** Writes what was measured into the manual, and draws the chart. */
export function writeReport(measured: Measured): void {
  writeMeasured(MANUAL, paragraphs(measured));
  writeFileSync(CHART, chartOf(measured));
}

/** The chart of all parts that have bars. */
export function chartOf(measured: Measured): string {
  return chart([...accountsOf(measured).values()].flatMap(({ bars }): Bars[] => (bars === undefined ? [] : [bars])));
}
