/** A column of a table: its head, and what it shows of a row. Numbers stand on the right. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | number];

/** A Markdown table as prettier writes it. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const shown = columns.map(([head, cell]) => {
    const values = rows.map(cell);
    const isNumeric = values.every((value) => typeof value === "number");
    const cells = [head, ...values.map(String)];
    const width = Math.max(3, ...cells.map(({ length }) => length));
    const pad = (text: string): string => (isNumeric ? text.padStart(width) : text.padEnd(width));
    const [first = "", ...others] = cells.map(pad);
    return [first, isNumeric ? `${"-".repeat(width - 1)}:` : "-".repeat(width), ...others];
  });
  const lines = Array.from({ length: rows.length + 2 }, (_, line) => shown.map((column) => column[line]));
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
