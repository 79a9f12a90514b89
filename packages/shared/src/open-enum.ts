declare const unrecognized: unique symbol;

/**
 * A value that the provider sends and its spec does not list (yet). It is a string at run time. The brand exists in types
 * only, so that a `switch` over an {@link OpenEnum} can be checked for completeness: what is left in `default` is
 * `Unrecognized`, and nothing else, once every known value has its `case`.
 */
export type Unrecognized = string & { readonly [unrecognized]: true };

/** An enum that grows without a new API version: the known values, or one that is not known yet. */
export type OpenEnum<Known extends string> = Known | Unrecognized;

/** The known values of an {@link OpenEnum}, without `null` and `undefined`. */
export type Known<Value> = Exclude<Value, Unrecognized | null | undefined>;
