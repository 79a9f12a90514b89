/** Milliseconds that a test with processes may take where the machine is busy with others. */
export const PATIENCE = 60_000;
