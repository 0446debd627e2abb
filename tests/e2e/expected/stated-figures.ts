/** What the report of Kon Tum's steering committee states; no other document does. */
const portalShare = {
  id: '27',
  indicator: { code: 'public-services.national-portal-integration-share' },
  provinceId: 'kon-tum',
  period: '2024-S1',
  qualifier: 'EXACT',
  value: 78.9687137891,
  lower: null,
  upper: null,
  numerator: 1363,
  denominator: 1726,
  stated: 79.24,
  basis: 'REPORTED',
  source: { id: 'kon-tum-2024-s1', title: 'Steering committee: review of the first half of 2024', kind: 'NEWS' },
  locator: 'paragraph 6',
  otherSources: [],
};

export const answer = {
  infrastructure: { series: [] },
  publicServices: { series: [portalShare] },
  security: { series: [] },
  economy: { series: [] },
  programme: { series: [] },
};
