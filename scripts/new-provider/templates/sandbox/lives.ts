import type { Draft } from "../../draft.ts";
import { livesOf } from "../../lives.ts";
import { json } from "../../names.ts";

/** `lives.ts` of a stand-in. */
export function lives({ title, refund }: Draft): string {
  const { transitions, undone, lives: known } = livesOf(refund.statuses);
  const steps = [...known].map(([outcome, { first, steps }]) => {
    const code = steps.map(({ after, status }) => `{ after: ${after}, status: ${json(status)} }`);
    return `${json(outcome)}: { first: ${json(first)}, steps: [${code.join(", ")}] },`;
  });
  const isBrief = steps.some((step) => step.includes("MINUTE"));
  return `import type { RefundLives } from "../../life/refund-life.ts";

/** Every status of a refund. */
export type ${title}RefundStatus = ${[...refund.statuses.keys()].map(json).join(" | ")};

${isBrief ? "const [MINUTE, DAY] = [60, 86_400];" : "const DAY = 86_400;"}

/** How refunds move at ${title}. The statuses are the spec's; their order and how long each lasts are inferred. */
export const LIVES: RefundLives<${title}RefundStatus> = {
  transitions: {
    ${[...transitions].map(([status, next]) => `${json(status)}: ${json(next)},`).join("\n")}
  },
  undone: ${json(undone)},
  lives: {
    ${steps.join("\n")}
  },
};
`;
}
