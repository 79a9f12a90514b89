/**
 * The part of OpenAPI 3.1 that the generator reads. What else a document holds is openapi-typescript's business. A text of
 * digits is a number to YAML.
 */
export interface OpenApi {
  readonly openapi: string | number;
  readonly info: { readonly title: string | number };
  readonly servers?: readonly Server[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  /** By the type of the event. */
  readonly webhooks?: Readonly<Record<string, { readonly post?: OperationObject }>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>>;
  };
  readonly "x-pagination-schemes"?: Readonly<Record<string, PaginationKey>>;
  readonly "x-errors"?: ErrorsKey;
  readonly "x-rate-limits"?: readonly RateLimitKey[];
  readonly "x-result"?: string;
}

export interface Reference {
  readonly $ref: string;
}

export interface Server {
  readonly url: string;
  readonly "x-environment"?: "live" | "test";
}

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
}

export const METHODS = ["get", "put", "post", "delete", "patch"] as const;
export type Method = (typeof METHODS)[number];

export type PathItem = Readonly<Partial<Record<Method, OperationObject>>> & {
  readonly parameters?: readonly (Parameter | Reference)[];
};

export interface OperationObject {
  readonly operationId?: string | number;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly externalDocs?: { readonly url?: string };
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly "x-pagination"?: string | false;
  readonly "x-time-filter"?: TimeFilterKey;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly "x-idempotency-key"?: object;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Content;
}

export interface ResponseObject {
  readonly content?: Content;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly "x-open-enum"?: true;
}

export interface PaginationKey {
  readonly items: string;
  readonly more?: string;
  readonly size?: string;
  readonly next: { readonly param?: string; readonly from: string; readonly at: string };
  readonly reverse?: readonly string[];
}

export interface TimeFilterKey {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly exact?: true;
  readonly "newest-first"?: Readonly<Record<string, string>>;
}

export interface ErrorsKey {
  readonly message: string | readonly string[];
  readonly code?: string | readonly string[];
  readonly type?: string | readonly string[];
  readonly "request-id"?: string;
  readonly "should-retry"?: string;
}

export interface RateLimitKey {
  readonly calls: "read" | "write" | "all";
  readonly requests: number;
  readonly per: string;
  readonly key?: string;
}
