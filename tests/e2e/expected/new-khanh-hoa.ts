const blank = { lower: null, upper: null, basis: 'AGGREGATED', source: null };
const part = { value: null, lower: null, numerator: null, denominator: null };

const ofKhanhHoa = { ...part, provinceId: 'khanh-hoa' };
const ofNinhThuan = {
  ...part,
  provinceId: 'ninh-thuan',
  source: { id: 'ninh-thuan-2023' },
  locator: 'paragraph 3',
};

export const answer = {
  province: {
    nameVi: 'Khánh Hòa',
    validFrom: '2025-07-01',
    predecessors: [
      { id: 'khanh-hoa', nameVi: 'Khánh Hòa' },
      { id: 'ninh-thuan', nameVi: 'Ninh Thuận' },
    ],
    publicServices: {
      populationDatabaseLookupCount: {
        ...blank,
        period: '2024',
        qualifier: 'AT_LEAST',
        value: null,
        lower: 376874,
        indicator: { mergeRule: 'SUM' },
        coverage: { text: '1 of 2' },
        absence: { reason: 'PREDECESSORS_INCOMPLETE' },
        aggregatedFrom: [{ ...ofKhanhHoa, value: 376874, source: { id: 'khanh-hoa-2024' }, locator: 'paragraph 5' }],
      },
    },
    programme: {
      dtiRank: {
        ...blank,
        period: '2024',
        qualifier: 'EXACT',
        value: 16,
        basis: 'REPORTED',
        indicator: { mergeRule: 'NONE' },
        coverage: null,
        absence: null,
        aggregatedFrom: [],
        source: { id: 'khanh-hoa-2025-r27' },
      },
      villageTeamCoverageShare: {
        ...blank,
        period: '2023',
        qualifier: 'EXACT',
        value: 100,
        indicator: { mergeRule: 'RECOMPUTE' },
        coverage: { text: '2 of 2' },
        absence: null,
        aggregatedFrom: [
          { ...ofKhanhHoa, value: 100, source: { id: 'khanh-hoa-2023' }, locator: 'paragraph 5' },
          { ...ofNinhThuan, value: 100 },
        ],
      },
      communeTeamCoverageShare: {
        ...blank,
        period: '2023',
        qualifier: 'EXACT',
        value: null,
        indicator: { mergeRule: 'RECOMPUTE' },
        coverage: { text: '1 of 2' },
        absence: { reason: 'PREDECESSORS_INCOMPLETE' },
        aggregatedFrom: [{ ...ofNinhThuan, value: 100 }],
      },
      portfolioItemCount: {
        ...blank,
        period: '2023',
        qualifier: 'AT_LEAST',
        value: null,
        lower: 170,
        indicator: { mergeRule: 'SUM' },
        coverage: { text: '1 of 2' },
        absence: { reason: 'PREDECESSORS_INCOMPLETE' },
        aggregatedFrom: [{ ...ofKhanhHoa, lower: 170, source: { id: 'khanh-hoa-2023' }, locator: 'paragraph 9' }],
      },
      publicInvestmentDisbursementShare: {
        ...blank,
        period: '2024',
        qualifier: 'EXACT',
        value: null,
        indicator: { mergeRule: 'WEIGHTED_MEAN' },
        coverage: { text: '1 of 2' },
        absence: { reason: 'PREDECESSORS_INCOMPLETE' },
        aggregatedFrom: [{ ...ofKhanhHoa, value: 93.21, source: { id: 'khanh-hoa-2024' }, locator: 'paragraph 6' }],
      },
      planTargetMetShare: {
        ...blank,
        period: '2023',
        qualifier: 'EXACT',
        value: null,
        indicator: { mergeRule: 'NONE' },
        coverage: { text: '1 of 2' },
        absence: { reason: 'RULE_IS_NONE' },
        aggregatedFrom: [{ ...ofNinhThuan, value: 68.4210526316, numerator: 13, denominator: 19 }],
      },
    },
  },
};
