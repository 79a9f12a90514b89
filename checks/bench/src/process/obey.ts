/**
 * Does in this process what the parent says, order by order, and answers each. An order that fails ends the process, and with it the
 * run: a figure of something that went wrong would be none.
 */
export function obey<Order, Answer>(carryOut: (order: Order) => Promise<Answer>): void {
  process.on("message", (order: Order) => {
    carryOut(order).then(
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
