const domain = (indicators: number, reported: Readonly<Record<string, number>>) => ({
  coverage: {
    coverage: { reported: Object.keys(reported).length, units: 63 },
    indicators,
    reported: Object.entries(reported).map(([provinceId, count]) => ({ provinceId, indicators: count })),
  },
});

/** Counted in the list of observations: periods of 2023 and within it. */
export const answer = {
  infrastructure: domain(67, {
    'dien-bien': 12,
    'gia-lai': 4,
    'quang-ninh': 3,
    'long-an': 3,
    'nghe-an': 2,
    'quang-ngai': 1,
  }),
  publicServices: domain(51, { 'khanh-hoa': 1 }),
  security: domain(12, {}),
  economy: domain(25, { 'da-nang': 2, 'gia-lai': 1, 'dong-thap': 1 }),
  programme: domain(62, {
    'khanh-hoa': 7,
    'nghe-an': 6,
    'quang-ngai': 4,
    'bac-giang': 3,
    'ninh-thuan': 3,
    'dong-thap': 3,
    'ha-noi': 1,
    'lang-son': 1,
    'quang-ninh': 1,
    'hai-phong': 1,
    'thanh-hoa': 1,
    hue: 1,
    'da-nang': 1,
    'binh-duong': 1,
    'ba-ria-vung-tau': 1,
    'ho-chi-minh': 1,
    'can-tho': 1,
  }),
};
