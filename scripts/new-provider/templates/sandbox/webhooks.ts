import { objectCode, type Part } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import type { Gaps } from "../../gaps.ts";
import { when } from "../../lines.ts";
import type { TellingDraft } from "../../telling.ts";
import { timeCode } from "./parts.ts";

/** `webhooks.ts` of a stand-in. */
export function webhooks({ title, spec }: Draft, telling: TellingDraft, gaps: Gaps): string {
  const { signature, types, schema, time } = telling;
  const parts = new Map<string, Part>([
    ["/id", "id"],
    ["/type", "type"],
    ["/data", "refundObject(about)"],
  ]);
  if (time !== undefined) parts.set(`/${time.name}`, timeCode(time, "createdAt"));
  if (signature.layout === "bare") parts.set(`/${signature.member}`, "createdAt");
  const body = objectCode(spec, schema, parts, (pointer) => {
    const place = ["webhooks", types[0] ?? ""];
    gaps.report(
      spec.problem(
        place,
        "webhooks",
        types[0] ?? "",
        `shows ${pointer}, and the stand-in cannot know what; give it an example`,
      ),
    );
  });
  const isTimed = signature.layout === "pairs";
  return `import { ${isTimed ? "timedSignature" : "hex, hmacSha256"} } from "../../webhooks/signature.ts";
import type { WebhookRules } from "../../webhooks/rules.ts";
import { wantedEvents } from "../../webhooks/wanted-events.ts";
${when(body.includes("isoTime"), 'import { isoTime } from "../../world/iso-time.ts";')}
import { refundObject, type ${title}Account, type ${title}Refund } from "./records.ts";

const EVENT_TYPES = ${JSON.stringify(types)};

const [MINUTE, HOUR] = [60, 3600];

/** Signed as \`verifyWebhook\` of the client says, and written apart from it. Inferred: when a delivery is tried again. */
export function webhookRules({ clock, endpoints, random }: ${title}Account): WebhookRules {
  return {
    targets: (type) => endpoints.all.filter(({ events }) => events.includes(type)),
    retries: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR],
${when(signature.layout === "bare", `    bodyOf: (event, sentAt) => JSON.stringify({ ...event.body(), ${JSON.stringify(signature.layout === "bare" && signature.member)}: sentAt }),`)}
    headers: async ({ target, ${when(isTimed, "sentAt, ")}body }) => ({
      ${JSON.stringify(signature.header)}: ${isTimed ? "await timedSignature(target.secret, sentAt, body)" : "hex(await hmacSha256(target.secret, body))"},
    }),
    addTarget(input) {
      const events = wantedEvents("${title}", input, EVENT_TYPES) ?? EVENT_TYPES;
      clock.tick();
      return endpoints.add({ id: \`we_\${random.text(12)}\`, url: input.url, events, secret: \`whsec_\${random.text(32)}\` });
    },
  };
}

/** Something happened to a refund, at a time in unix seconds. */
export function emit({ events, random }: ${title}Account, type: string, about: ${title}Refund, createdAt: number): void {
  const id = \`evt_\${random.text(12)}\`;
  events.add({ id, type, createdAt, body: () => (${body}) });
}
`;
}
