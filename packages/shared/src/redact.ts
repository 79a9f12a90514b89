// Every pattern begins where a run of its letters begins, or is bounded, or both. So a hostile text takes linear time.
// A bracket counts as what it stands for, a letter or a digit, where that decides: so redacting twice changes nothing more.

/** Keys as payment providers begin them, webhooks' secrets, the secret half of a client secret; not `pk_refunds_customer`. */
const KEY = /(?<![a-z])(?:[srp]k|whsec|secret)_(?=live|test|[a-z_]{0,15}[\dA-Z])[\w+/=-]{12,}/g;

/** What follows the name of an HTTP scheme, but for the words that follow it in prose. */
const AUTHORIZATION = /(?<![a-z])((?:bearer|basic)(?: +|%20))(?!(?:auth[a-z]*|tokens?|plan)(?![\w+/=-]))[\w.~+/%=-]+/gi;

/** The top-level domain begins with a letter: `undici@7.1.0` is a package. A quote in front belongs to the text around. */
const EMAIL =
  /(?<![^\s"`<>()[\]{},;:/=?&|\\@])('*)[^\s'"`<>()[\]{},;:/=?&|\\@](?:[^\s"`<>()[\]{},;:/=?&|\\@]*(?:@|%40)(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+)+/gu;

/** In small letters only where it cannot be a hexadecimal id; not the end of a UUID with a number behind it. */
const IBAN =
  /(?<![\w\]-])(?:[A-Z]{2}\d\d(?:\p{Z}?[A-Z\d]){11,30}|[a-z]{2}\d\d(?:\p{Z}?[a-z]){0,4}(?:\p{Z}?\d){8,26})(?!\w)/gu;

/** Unbroken, or in groups as on cards: 4-4-4-4, 4-6-5, 4-4-4-4-3. Neither part of an id (`pi_4111…`) nor of a fraction. */
const CARD = /(?<!\w|[\d\]]\.)(?:\d{13,19}|\d{4}([\p{Z}\p{Pd}]{1,3})\d{4,6}\1\d{4,5}(?:\1\d{1,4}){0,2})(?!\w)/gu;

/**
 * International with `+`, or with `00` and a separator; North American in groups of 3, 3 and 4. Not the offset of a time
 * (`+0200`), and not a date, a UUID or an amount behind two statuses.
 */
const PHONE =
  /(?:\+|%2B|(?<![\w.,:-])00(?=\d{0,5}[\p{Z}\p{Pd}()./]{1,3}\d))[\p{Z}\p{Pd}()./]{0,3}[1-9](?:[\p{Z}\p{Pd}()./]{0,3}\d){6,14}(?!\d)|(?<!\w|[\d\]]\.)(?:1[\p{Z}\p{Pd}.)]{1,3})?\(?\d{3}[\p{Z}\p{Pd}.)]{1,3}\d{3}[\p{Z}\p{Pd}.)]{1,3}\d{4}(?!\.?\d|[a-f\d]{4}|-\d\d-)/giu;

/** Nobody reads on, and to look through a megabyte takes seconds. */
const MAX_LENGTH = 5000;

/**
 * Makes what takes credentials and personal data out of a text: e-mail addresses, card numbers, IBANs and phone numbers, each of
 * which leaves its kind in brackets. Ids, times, amounts and positions in files stay, for they say what went wrong.
 *
 * It is a net, not a proof: names and addresses are not found, and one in ten numbers of 14 to 19 digits looks like a card.
 *
 * @param secrets - what must go in any case, as it is and percent-encoded. Shorter than 8 letters, as in a test, a secret is
 *   left: it would be found in ordinary words.
 */
export function redactor(...secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .filter(({ length }) => length >= 8)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    // One can be the beginning of another.
    .toSorted((one, other) => other.length - one.length);
  return (text) => {
    // A word that is cut could be the beginning of what must go.
    let left = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).replace(/\S*$/, "")}…` : text;
    for (const secret of known) left = left.replaceAll(secret, "[credential]");
    left = left.replace(KEY, "[credential]").replace(AUTHORIZATION, "$1[credential]").replace(EMAIL, "$1[email]");
    // An IBAN holds what could be a card, and a card what could be a phone.
    left = maskValid(left, IBAN, isIban, "[iban]");
    return maskValid(left, CARD, isCard, "[card]").replace(PHONE, "[phone]");
  };
}

/** Masks what a pattern finds and a check confirms. Groups behind it can be something else, and so can the first one. */
function maskValid(text: string, pattern: RegExp, isValid: (run: string) => boolean, mark: string): string {
  let masked = "";
  let end = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    let [run] = found;
    while (run !== "" && !isValid(run)) run = run.replace(/\W*\w+$/, "");
    pattern.lastIndex = found.index + (run.length || 1);
    if (run !== "") {
      masked += text.slice(end, found.index) + mark;
      end = pattern.lastIndex;
    }
  }
  return masked + text.slice(end);
}

/** By the check digits of ISO 13616. */
function isIban(run: string): boolean {
  const compact = run.replace(/\W/g, "");
  if (compact.length < 15) return false;
  let remainder = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** By Luhn's check digit. 13 digits in one are a time in milliseconds, up to the year 2100. */
function isCard(run: string): boolean {
  const digits = run.replace(/\D/g, "");
  if (!/^\d{13,19}$/.test(digits) || (run.length === 13 && run < "4102444800000")) return false;
  const sum = Array.from(digits, Number).reduceRight((sum, digit, place) => {
    const doubled = (digits.length - place) % 2 === 0;
    return sum + (doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit);
  }, 0);
  return sum % 10 === 0;
}
