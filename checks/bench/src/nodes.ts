/** Of Node, the oldest line that the packages are for, and the one that scripts run on. */
export const NODES: readonly string[] = ["20.20.2", "24.21.0"];
