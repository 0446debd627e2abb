/** What one endpoint of a province may cost the hub, whatever it does. */
export const endpointLimits = {
  /** How long one fetch may take, from the wait for a connection to the last byte. */
  timeoutMs: 5000,
  /** The profile of a province with all its registers takes a tenth of it. */
  mostAnswerBytes: 1024 * 1024,
  /** Levels of lists and objects within each other; what clients may ask for is less deep by far. */
  mostAnswerDepth: 48,
  /** Errors in one answer; those beyond are left out. */
  mostErrors: 100,
  mostConnections: 8,
  /** Fetches at once, those that wait for a connection included; what is more is refused at once. */
  mostUnderWay: 64,
  /** How long a signature holds: longer than any fetch takes, with clocks that differ. */
  signatureSeconds: 60,
} as const;
