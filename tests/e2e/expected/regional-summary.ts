const nobody = { value: null, lower: null, upper: null, absence: { reason: 'NOT_REPORTED' } };
const one = { lower: null, upper: null, absence: null };

export const answer = {
  infrastructure: {
    summary: [
      {
        region: { code: 'red-river-delta', nameVi: 'Đồng bằng sông Hồng', nameEn: 'Red River Delta' },
        ...one,
        value: 89.13,
        coverage: { reported: 1, units: 11 },
      },
      {
        region: {
          code: 'northern-midlands-and-mountains',
          nameVi: 'Trung du và miền núi phía Bắc',
          nameEn: 'Northern Midlands and Mountains',
        },
        ...nobody,
        coverage: { reported: 0, units: 14 },
      },
      {
        region: {
          code: 'north-central-and-central-coast',
          nameVi: 'Bắc Trung Bộ và Duyên hải miền Trung',
          nameEn: 'North Central and Central Coast',
        },
        ...nobody,
        coverage: { reported: 0, units: 14 },
      },
      {
        region: { code: 'central-highlands', nameVi: 'Tây Nguyên', nameEn: 'Central Highlands' },
        value: null,
        lower: 50,
        upper: 59.47,
        coverage: { reported: 2, units: 5 },
        absence: { reason: 'WEIGHTS_UNKNOWN' },
      },
      {
        region: { code: 'southeast', nameVi: 'Đông Nam Bộ', nameEn: 'Southeast' },
        ...nobody,
        coverage: { reported: 0, units: 6 },
      },
      {
        region: { code: 'mekong-river-delta', nameVi: 'Đồng bằng sông Cửu Long', nameEn: 'Mekong River Delta' },
        ...one,
        value: 88.9,
        coverage: { reported: 1, units: 13 },
      },
    ],
  },
};
