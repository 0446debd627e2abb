/** What is wrong or lacking in the data set, worked out with pencil and paper: 1363 / 1720 is 79.244 %. */
export const portalShareOfKonTum = {
  rule: 'PERCENT_AGAINST_COUNTS',
  severity: 'CONTRADICTION',
  domain: 'PUBLIC_SERVICES',
  provinceId: 'kon-tum',
  indicatorCode: 'public-services.national-portal-integration-share',
  found: '1363/1726 = 79.24 %',
  expected: '78.97 %',
  repair: 'denominator 1720',
  messageVi: 'Nguồn nêu 79,24%, nhưng 1363/1726 là 78,97%. Tỷ lệ 79,24% khớp với mẫu số 1720.',
  messageEn: 'The source states 79.24%, but 1363/1726 is 78.97%. 79.24% fits the denominator 1720.',
};

/** 175 / 333 is 52.55 %; 175 / 332 is 52.71 % and 175 / 334 is 52.40 %. */
export const schoolsOfKonTum = {
  rule: 'MISSING_DENOMINATOR',
  severity: 'NOTE',
  domain: 'ECONOMY',
  provinceId: 'kon-tum',
  indicatorCode: 'economy.cashless-school-share',
  found: '175 (52.6 %)',
  expected: 'the whole it is part of',
  repair: 'denominator 333',
  messageVi: 'Nguồn nêu 175, tức 52,6%, mà không nêu tổng số. Mẫu số 333 khớp với tỷ lệ này.',
  messageEn:
    'The source states 175, which is 52.6%, without the whole it is part of. The denominator 333 fits this percent.',
};

/** The same report counts 2019 services in all: 759 of them are 37.59 %. */
export const levelFourServicesOfLaoCai = {
  rule: 'MISSING_DENOMINATOR',
  severity: 'NOTE',
  domain: 'PUBLIC_SERVICES',
  provinceId: 'lao-cai',
  indicatorCode: 'public-services.level-4-service-share',
  found: '759 (37.6 %)',
  expected: 'the whole it is part of',
  repair: 'denominator 2019 (same source)',
  messageVi: 'Nguồn nêu 759, tức 37,6%, mà không nêu tổng số. Mẫu số 2019 của cùng nguồn khớp với tỷ lệ này.',
  messageEn:
    'The source states 759, which is 37.6%, without the whole it is part of. The denominator 2019 of the same source fits this percent.',
};

export const operatingTasksOfKhanhHoa = {
  rule: 'PARTS_AGAINST_TOTAL',
  severity: 'CONTRADICTION',
  domain: 'PROGRAMME',
  provinceId: 'khanh-hoa',
  indicatorCode: null,
  found: '49 + 16 + 10 + 7 = 82',
  expected: '87',
  repair: 'total 82',
  messageVi: 'Các phần 49 + 16 + 10 + 7 = 82, nhưng tổng số nêu là 87: 5 mục chưa rõ kết quả.',
  messageEn: 'The parts 49 + 16 + 10 + 7 = 82, but the stated total is 87: 5 unaccounted for.',
};
