import { text, type Rule } from "../http/parameters.ts";
import { ParameterProblem } from "../http/problem.ts";

/** Is this an absolute http or https URL? It may come from JavaScript, where it need not be text. */
export function isWebAddress(url: unknown): boolean {
  return typeof url === "string" && /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The URL of an endpoint that is set up by way of an API. */
export const webAddress: Rule<string> = (value, name) => {
  const url = text()(value, name);
  if (isWebAddress(url)) return url;
  throw new ParameterProblem("type", name, `Invalid URL: ${name} must be an absolute http or https URL.`);
};
