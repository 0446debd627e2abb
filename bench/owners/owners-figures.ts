/** Fields of the domain security that the provinces of this bench serve. */
export const benchFields = [
  'socMonitoredDeviceCount',
  'socMonitoredWebsiteCount',
  'trustLabelledWebsiteCount',
  'informationSystemCount',
] as const;

/** Made up; of each province and field another, so that a mix-up would show. */
export const figureOf = (index: number, field: string): number =>
  1000 * (index + 1) + benchFields.findIndex((each) => each === field);
