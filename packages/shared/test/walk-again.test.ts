import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, json } from "./answers.ts";

const page = json({ data: [{ id: "a" }], has_more: false });

describe("A walk does not begin anew by mistake", () => {
  it.each([[{ cursor: "x" }], [{ from: "x", limit: 5 }], ["x"], [null], [5]])("for options %j", async (options) => {
    const { fetch, sent } = answering(page);
    const list = createAcme({ fetch }).refunds.list();
    await expect(list.page(options as never)).rejects.toThrow(/pages are chosen with \{ from: page\.next \}/);
    const pages = list.pages(options)[Symbol.asyncIterator]();
    await expect(pages.next()).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });
});

it("One signal for many calls has one listener, and none when they are done", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...inputs: Parameters<typeof add>) => {
    listeners += 1;
    add(...inputs);
  };
  signal.removeEventListener = (...inputs: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...inputs);
  };
  const { fetch } = answering(...Array.from({ length: 20 }, () => json({ id: "re_1" })));
  const acme = createAcme({ fetch });
  const calls = Array.from({ length: 20 }, () => acme.refunds.retrieve("re_1", {}, { signal }));
  expect(listeners).toBe(1);
  await Promise.all(calls);
  expect(listeners).toBe(0);
});
