/** What stops the command before it has done anything: its message says what was wrong and what to do. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
