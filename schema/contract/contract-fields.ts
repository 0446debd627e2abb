/**
 * What a province states of a figure in its own subgraph. All else of an Observation is the hub's: ids, sources, both
 * clocks, findings, history.
 */
export const statedOfObservation: ReadonlySet<string> = new Set([
  'period',
  'qualifier',
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'stated',
  'locator',
]);

/** What a province states of a register record beside the properties of its shape. */
export const statedOfRecord: readonly string[] = ['period', 'locator'];
