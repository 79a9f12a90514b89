import { Collection } from "../ledger/collection.ts";
import type { RecordedEvent } from "../provider.ts";

/** The events of one provider, in order. Whoever delivers them hears of each. */
export class EventLog extends Collection<RecordedEvent> {
  readonly #tell: (event: RecordedEvent) => void;

  constructor(tell: (event: RecordedEvent) => void) {
    super();
    this.#tell = tell;
  }

  override add(event: RecordedEvent): RecordedEvent {
    super.add(event);
    this.#tell(event);
    return event;
  }
}
