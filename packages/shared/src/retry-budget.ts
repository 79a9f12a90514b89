/** How many repetitions a client has in hand at first, and at most. */
const CAPACITY = 100;

/**
 * Keeps an outage from being multiplied. Every repetition takes one of a client's hundred, every answer that is no failure gives one
 * back: while the provider answers now and then, calls are repeated; when it does not, they soon fail with the first attempt.
 */
export interface RetryBudget {
  /** Whether one more repetition may be sent; it is counted. */
  take(): boolean;
  /** An answer came that is no failure. */
  giveBack(): void;
}

export function retryBudget(): RetryBudget {
  let left = CAPACITY;
  return {
    take() {
      if (left === 0) return false;
      left -= 1;
      return true;
    },
    giveBack() {
      left = Math.min(CAPACITY, left + 1);
    },
  };
}
