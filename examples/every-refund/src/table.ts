import { stripVTControlCharacters } from "node:util";

/** A row whose cells may hold several lines. */
export type Cells = readonly (readonly string[])[];

/**
 * A table in plain text.
 *
 * @param right - which columns are set flush right
 */
export function table(head: readonly string[], rows: readonly Cells[], right: ReadonlySet<number>): string {
  const all = [head.map((title) => [title]), ...rows];
  const widths = head.map((_, column) => Math.max(...all.flatMap((row) => (row[column] ?? []).map(width))));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) => pad(text, widths[column] ?? 0, right.has(column)))
      .join("  ")
      .trimEnd();
  const lines = (row: Cells): string[] =>
    Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, index) =>
      line(row.map((cell) => cell[index] ?? "")),
    );
  const rule = widths.map((size) => "─".repeat(size)).join("──");
  return [line(head), ...rows.flatMap((row) => [rule, ...lines(row)])].join("\n");
}

const width = (text: string): number => stripVTControlCharacters(text).length;

function pad(text: string, size: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}
