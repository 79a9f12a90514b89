declare enum Later {
  type = "a type that the types do not know",
}

/**
 * The `type` of an event that the provider sends and its documentation does not list (yet). It is a string at run time. Unlike
 * `Unrecognized` it is a unit type, for TypeScript tells the members of a union apart by nothing else: where `event.type` is
 * `"refund.created"`, it knows that the event carries a refund. `const type: string = event.type` compares it with anything.
 */
export type UnrecognizedEventType = Later.type;
