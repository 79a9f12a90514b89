/** What does the orders of one kind: those that its parent gives it. */
export interface Servant {
  carryOut(order: object): Promise<unknown>;
}

/**
 * Does in this process what the parent says, order by order, and answers each. An order that fails ends the process, and with it the
 * run: a figure of something that went wrong would be none.
 */
export function obey(servant: Servant): void {
  process.on("message", (order: object) => {
    servant.carryOut(order).then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once("disconnect", () => process.exit());
  process.send?.("ready");
}
