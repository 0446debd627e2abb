const known = {
  period: '2024-S1',
  numerator: null,
  denominator: null,
  stated: null,
  source: { id: 'kon-tum-2024-s1' },
  recordedAt: 'some instant',
};

export const answer = {
  province: {
    id: 'kon-tum',
    publicServices: {
      nationalPortalIntegrationShare: {
        ...known,
        value: 78.9687137891,
        numerator: 1363,
        denominator: 1726,
        stated: 79.24,
        revisions: [],
        findings: [{ rule: 'PERCENT_AGAINST_COUNTS', found: '1363/1726 = 79.24 %', repair: 'denominator 1720' }],
      },
      fullyOnlineServiceCount: { ...known, value: 990 },
    },
  },
  findings: {
    totalCount: 1,
    nodes: [
      {
        rule: 'PERCENT_AGAINST_COUNTS',
        indicatorCode: 'public-services.national-portal-integration-share',
        repair: 'denominator 1720',
      },
    ],
  },
};
