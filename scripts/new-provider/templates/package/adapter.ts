import type { Draft } from "../../draft.ts";
import type { Member } from "../../members.ts";
import { when } from "../../lines.ts";
import { access, namesOf } from "../../names.ts";
import { moneyCode } from "./money.ts";

/** `src/index.ts` of a provider's package. */
export function adapter(draft: Draft): string {
  const { refund, errors, telling, title, spec, hasTest } = draft;
  const { create, error, isError, options } = namesOf(draft);
  const { member, statuses, type } = refund;
  const money = moneyCode(refund);
  const hasCodes = spec.openapi["x-errors"]?.code !== undefined;
  const errorTypes = [hasCodes ? "ErrorCode" : "string", errors.type ?? "unknown"];
  const generated = [errors.type, hasCodes && "ErrorCode", type, "Resources"]
    .filter(Boolean)
    .map((name) => `type ${name}`);
  const shown = (role: "status" | "payment" | "reason"): string => {
    const found = member[role];
    return found === undefined ? "null" : orNull(access("refund", found.name), found);
  };
  const created = access("refund", member.created.name);
  return `import {
  ProviderError, createClient, isoTime, ${money.imports.join(", ")}, refundStatus,
  type ClientOptions, type Known, type Money, type ProviderClient, type ProviderErrorOf,
  type Refund as CommonRefund, type RefundStatus as CommonStatus,
} from "@storno/shared";
import { provider, table, ${generated.join(", ")} } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { ProviderError, WebhookError, type Observe, type ObserveEvent } from "@storno/shared";
export type * from "./generated/operations.ts";
export type { paths } from "./generated/schema.ts";
${when(telling, 'export { verifyWebhook, type VerifiedEvent } from "./webhook.ts";')}

/** A client of ${title}'s API. */
export type ${title} = ProviderClient<paths, Resources>;

/** What {@link ${create}} can be told. */
export type ${options} = ${hasTest ? "ClientOptions" : 'Omit<ClientOptions, "environment">'};

/**
 * Makes a client of ${title}'s API. ${hasTest ? "Live and test are different hosts: choose with `environment`." : "Live or test is decided by the key."}
 *
 * @throws TypeError when an option is missing, unknown or wrong.
 */
export function ${create}(options: ${options}): ${title} {
  return createClient<paths, Resources>(table, options);
}

/** A call to ${title} that failed: a \`ProviderError\`${hasCodes ? ` whose \`code\` is ${title}'s` : ""}. */
export type ${error} = ProviderErrorOf<${errorTypes.join(", ")}>;

/** Whether a value is the error of a failed call to ${title}, and of no other provider. */
export function ${isError}(value: unknown): value is ${error} {
  return ProviderError.is(value) && value.provider === provider;
}

/**
 * The refund in the form that all providers share. ${money.says}
 *
 * @throws RangeError when the amount is not exact.
 */
export function toRefund(refund: ${type}): CommonRefund<${type}> {
  return {
    provider,
    id: ${access("refund", member.id.name)},
    amount: ${money.read},
    status: refundStatus(STATUSES, ${access("refund", member.status.name)}),
    providerStatus: ${shown("status")},
    reason: ${shown("reason")},
    paymentId: ${shown("payment")},
    createdAt: isoTime(${member.created.types.has("string") ? created : inMilliseconds(created, member.created)}),
    raw: refund,
  };
}

${money.toAmount(draft)}

const STATUSES = {
${[...statuses].map(([status, common]) => `  ${JSON.stringify(status)}: ${JSON.stringify(common)},`).join("\n")}
} as const satisfies Record<Known<${type}["${member.status.name}"]>, CommonStatus>;
`;
}

function orNull(code: string, { isRequired, isNullable }: Member): string {
  return isRequired && !isNullable ? code : `${code} ?? null`;
}

function inMilliseconds(created: string, { isRequired, isNullable }: Member): string {
  return isRequired && !isNullable ? `${created} * 1000` : `typeof ${created} === "number" ? ${created} * 1000 : null`;
}
