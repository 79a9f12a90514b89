import type { Scene } from "./scene.ts";

/** What an operation is called with: path parameters, then its input. */
export type Inputs = readonly unknown[];

/** Makes inputs out of what the sandbox has. */
type InputsFrom = (scene: Scene) => Inputs | Promise<Inputs>;

/** How an operation is called. */
export interface Call {
  readonly succeeds: InputsFrom;
  /** Inputs that are right by the spec, and that the provider refuses for a reason of its own. */
  readonly refused?: InputsFrom;
}

/** A call of what takes the id of a webhook endpoint. */
export const onEndpoint: Call = { succeeds: ({ newEndpoint }) => [newEndpoint()] };
