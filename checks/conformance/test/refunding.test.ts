import type { Fetch } from "@storno/shared";
import { describe, expect, it } from "vitest";
import { methodOf, providers, type Row } from "../src/clients.ts";
import { connect } from "../src/connect.ts";
import { factsOf } from "../src/facts.ts";

const subjects = providers.map((provider) => {
  const { name } = provider;
  return { name, provider, refunding: factsOf(name).refunding };
});

describe.each(subjects)(
  "$name: refunding a payment",
  ({ provider, refunding: { operation, inputs, keyed, refusal, sends } }) => {
    function scene(between?: (fetch: Fetch) => Fetch) {
      const { client, ledger, addPayment } = connect(provider, between && { between });
      const payment = addPayment({ amount: 1999, currency: "usd" });
      return {
        payment,
        refund: (amount: number, options: object = {}, id: string = payment.id) =>
          Promise.resolve(methodOf(client, operation)(...inputs(id, amount), options)),
        retrieve: async (id: string) => provider.toRefund(await methodOf(client, "refunds.retrieve")(id)),
        booked: () => ledger.refunds(provider.name).map(({ amount }) => amount),
        ids: () => ledger.refunds(provider.name).map(({ id }) => id),
      };
    }

    it("makes one refund of exactly the amount, which reads back the same", async () => {
      const { refund, retrieve, booked, ids, payment } = scene();
      await refund(690);
      expect(booked()).toEqual([690]);
      expect(await retrieve(ids()[0] ?? "")).toMatchObject({
        amount: { amount: 690, currency: "USD", exponent: 2 },
        paymentId: payment.id,
      });
    });

    it("refuses more than what is left, and books nothing", async () => {
      const { refund, booked } = scene();
      await refund(1500);
      await expect(refund(500)).rejects.toMatchObject({ kind: "api", outcome: refusal, operation });
      expect(booked()).toEqual([1500]);
    });

    it("refuses a payment that there is not", async () => {
      const { refund, booked } = scene();
      await expect(refund(500, {}, "pi_nothing")).rejects.toMatchObject({ kind: "api", outcome: refusal });
      expect(booked()).toEqual([]);
    });

    it.each([-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])(
      "sends nothing for an amount of %d",
      async (amount) => {
        let sent = 0;
        const { refund, booked } = scene((fetch) => (request) => {
          sent += 1;
          return fetch(request);
        });
        const isSent = sends?.(amount) ?? false;
        await expect(refund(amount)).rejects.toMatchObject(
          isSent ? { kind: "api" } : { message: expect.stringMatching(/nothing was sent/i) },
        );
        expect(sent).toBe(isSent ? 1 : 0);
        expect(booked()).toEqual([]);
      },
    );

    it("says that a refund may have been made when its answer is lost", async () => {
      const { refund, booked } = scene((fetch) => async (request) => {
        await fetch(request);
        throw new TypeError("terminated");
      });
      const error = { kind: "connection", outcome: "unknown", retryable: keyed, attempts: 1 };
      await expect(refund(690)).rejects.toMatchObject(error);
      expect(booked()).toEqual([690]);
    });

    if (keyed) {
      it("makes one refund of a call that is repeated with the key of the lost one", async () => {
        let lost = false;
        const { refund, booked } = scene((fetch) => async (request) => {
          const answer = await fetch(request);
          if (lost) return answer;
          lost = true;
          throw new TypeError("terminated");
        });
        const error: unknown = await refund(690).catch((reason: unknown) => reason);
        const { idempotencyKey } = Object(error) as Row;
        expect(idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
        await refund(690, { idempotencyKey });
        expect(booked()).toEqual([690]);
      });
    } else {
      it("takes no idempotency key, for it would protect nothing", async () => {
        const { refund, booked } = scene();
        await expect(refund(690, { idempotencyKey: "order-1" })).rejects.toThrow(/does not document/);
        expect(booked()).toEqual([]);
      });
    }
  },
);
