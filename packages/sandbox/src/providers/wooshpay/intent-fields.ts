import {
  anyObject,
  choice,
  list,
  looseBoolean,
  looseInteger,
  text,
  type Rule,
  type Values,
} from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import { isRecord, type JsonObject } from "../../json.ts";
import { PAYMENT_METHODS } from "./payment-methods.ts";
import type { IntentDetails } from "./records.ts";

const currencyCode: Rule<string> = (value, name) => {
  if (typeof value === "string" && /^[A-Za-z]{3}$/.test(value)) return value.toLowerCase();
  throw new ParameterProblem("type", name, `Invalid currency: ${name}`);
};

const methodData: Rule<JsonObject> = (value, name) => {
  const data = anyObject(value, name);
  choice(PAYMENT_METHODS)(data["type"], `${name}[type]`);
  return data;
};

/** Body of create and update; update needs none of them. */
export const intentFields = {
  amount: looseInteger({ minimum: 1, maximum: 999_999_999_999 }),
  currency: currencyCode,
  confirm: looseBoolean,
  payment_method: text(),
  payment_method_data: methodData,
  payment_method_types: list(choice(PAYMENT_METHODS), { minimum: 1 }),
  payment_method_options: anyObject,
  description: text({ allowEmpty: true }),
  quantity: looseInteger({ minimum: 0 }),
  metadata: anyObject,
  merchant_user_id: text(),
  merchant_order_id: text(),
  shipping: anyObject,
  customer: text(),
  off_session: looseBoolean,
  return_url: text(),
};

/** Body of confirm. */
export const confirmFields = {
  payment_method: text(),
  payment_method_data: methodData,
  payment_method_options: anyObject,
  off_session: looseBoolean,
  error_on_requires_action: looseBoolean,
  return_url: text(),
  shipping: anyObject,
};

/** What create and update were given. */
export type IntentInput = Values<typeof intentFields>;

/** Details of an intent for which nothing was given. */
export const NO_DETAILS: IntentDetails = {
  description: null,
  quantity: null,
  merchantUserId: null,
  merchantOrderId: null,
  customer: null,
  returnUrl: null,
  metadata: {},
  shipping: null,
  paymentMethodTypes: ["card"],
  paymentMethodOptions: { card: { request_three_d_secure: "auto", capture_method: "automatic" } },
};

/** The details after a create or an update: what is not given stays. */
export function changedDetails(details: IntentDetails, input: Partial<IntentInput>): IntentDetails {
  return {
    description: input.description ?? details.description,
    quantity: input.quantity ?? details.quantity,
    merchantUserId: input.merchant_user_id ?? details.merchantUserId,
    merchantOrderId: input.merchant_order_id ?? details.merchantOrderId,
    customer: input.customer ?? details.customer,
    returnUrl: input.return_url ?? details.returnUrl,
    metadata: input.metadata ?? details.metadata,
    shipping: input.shipping ?? details.shipping,
    paymentMethodTypes: input.payment_method_types ?? details.paymentMethodTypes,
    paymentMethodOptions: input.payment_method_options ?? details.paymentMethodOptions,
  };
}

/** The same details of an intent that is to be captured later. */
export function captureByHand(details: IntentDetails): IntentDetails {
  const card = { request_three_d_secure: "auto", capture_method: "manual" };
  return { ...details, paymentMethodOptions: { ...details.paymentMethodOptions, card } };
}

/** Is the payment to be captured later? */
export function isManual({ paymentMethodOptions }: IntentDetails): boolean {
  const card = paymentMethodOptions["card"];
  return isRecord(card) && card["capture_method"] === "manual";
}
