/** Stands for nothing, and the line that it stands on goes. */
const NOTHING = "\0";

/** Lines that stand only when something holds. */
export const when = (holds: unknown, lines: string): string => (holds ? lines : NOTHING);

/** Code without the lines that hold nothing. */
export function withoutGaps(code: string): string {
  return code.replaceAll(/^[ \t]*\0\n/gm, "").replaceAll("\0", "");
}
