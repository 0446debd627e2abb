const summary = { unit: 'PERCENT', value: null, lower: null, upper: null, absence: null, stated: [] };

export const answer = {
  infrastructure: {
    summary: [
      {
        ...summary,
        indicator: { code: 'infrastructure.fibre-household-share' },
        rule: 'WEIGHTED_MEAN',
        lower: 50,
        upper: 89.13,
        coverage: { text: '3 of 63' },
        absence: { reason: 'WEIGHTS_UNKNOWN' },
        stated: [{ value: 75.39, source: { id: 'quang-ninh-r11' } }],
      },
      {
        ...summary,
        indicator: { code: 'infrastructure.mobile-broadband-village-share' },
        rule: 'RECOMPUTE',
        value: 98.344718865,
        coverage: { text: '1 of 63' },
      },
      {
        ...summary,
        indicator: { code: 'infrastructure.dead-zone-village-count' },
        rule: 'SUM',
        unit: 'COUNT',
        value: 11,
        coverage: { text: '1 of 63' },
      },
      {
        ...summary,
        indicator: { code: 'infrastructure.five-g-station-count' },
        rule: 'SUM',
        unit: 'COUNT',
        coverage: { text: '0 of 63' },
        absence: { reason: 'NOT_REPORTED' },
      },
    ],
  },
  programme: {
    summary: [
      {
        ...summary,
        indicator: { code: 'programme.village-team-coverage-share' },
        rule: 'RECOMPUTE',
        value: 100,
        coverage: { text: '2 of 63' },
      },
      {
        ...summary,
        indicator: { code: 'programme.operations-centre-operating' },
        rule: 'ALL_TRUE',
        unit: 'BOOLEAN',
        value: 1,
        coverage: { text: '1 of 63' },
      },
      {
        ...summary,
        indicator: { code: 'programme.dti-rank' },
        rule: 'NONE',
        unit: 'RANK',
        coverage: { text: '14 of 63' },
        absence: { reason: 'RULE_IS_NONE' },
      },
    ],
  },
};
