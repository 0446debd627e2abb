const merger = {
  date: '2025-07-01',
  change: 'MERGER',
  before: 'quang-ngai;kon-tum',
  after: 'quang-ngai-2025',
  legalBasis: 'Nghị quyết 202/2025/QH15; codes by Quyết định 19/2025/QĐ-TTg',
};

export const answer = {
  searchProvinces: [
    {
      id: 'kon-tum',
      code: '62',
      nameVi: 'Kon Tum',
      type: 'PROVINCE',
      validFrom: '2008-08-01',
      validTo: '2025-06-30',
      isInForce: true,
      region: { nameVi: 'Tây Nguyên' },
      predecessors: [],
      successors: [{ id: 'quang-ngai-2025', nameVi: 'Quảng Ngãi' }],
      changes: [],
    },
    {
      id: 'quang-ngai-2025',
      code: '51',
      nameVi: 'Quảng Ngãi',
      type: 'PROVINCE',
      validFrom: '2025-07-01',
      validTo: null,
      isInForce: false,
      region: { nameVi: 'Duyên hải Nam Trung Bộ và Tây Nguyên' },
      predecessors: [
        { id: 'quang-ngai', nameVi: 'Quảng Ngãi' },
        { id: 'kon-tum', nameVi: 'Kon Tum' },
      ],
      successors: [],
      changes: [merger],
    },
  ],
};
