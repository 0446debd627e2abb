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

/** 13 of the 3806 villages of the same report have no team. */
export const teamsOfNgheAn = {
  rule: 'PARTS_AGAINST_TOTAL',
  severity: 'NOTE',
  domain: 'PROGRAMME',
  provinceId: 'nghe-an',
  indicatorCode: 'programme.village-team-count',
  found: '3793',
  expected: '3806',
  repair: null,
  messageVi:
    'Số tổ công nghệ số cộng đồng cấp thôn (3793) ít hơn Số thôn, bản (3806) trong cùng nguồn: còn 13 nơi chưa có.',
  messageEn:
    'Community digital teams, village level (3793) is less than Villages (3806) in the same source: 13 are without one.',
};

/** 2466 + 2620 + 4247 + 100 are 9433: stations of four technologies, not sites. */
export const stationsOfThanhHoa = {
  rule: 'PARTS_AGAINST_TOTAL',
  severity: 'NOTE',
  domain: 'INFRASTRUCTURE',
  provinceId: 'thanh-hoa',
  indicatorCode: 'infrastructure.base-station-count',
  found: '2466 + 2620 + 4247 + 100 = 9433',
  expected: 'each counted once',
  repair: null,
  messageVi:
    'Số trạm thu phát sóng di động (BTS) (9433) bằng 2466 + 2620 + 4247 + 100, tức cộng các lớp, nên cùng một đối tượng được đếm nhiều lần: nêu rõ cách đếm, không so với số đếm mỗi đối tượng một lần.',
  messageEn:
    'Mobile base stations (9433) is 2466 + 2620 + 4247 + 100, the sum of its layers, so the same thing is counted once for each: state how it is counted, and do not compare it with a count of each thing once.',
};

const villages = {
  mobile: {
    code: 'infrastructure.mobile-broadband-village-share',
    vi: 'Tỷ lệ thôn, bản được phủ sóng băng rộng di động',
    en: 'Villages with mobile broadband',
  },
  fixed: {
    code: 'infrastructure.fixed-broadband-village-share',
    vi: 'Tỷ lệ thôn, bản có băng rộng cố định',
    en: 'Villages with fixed broadband',
  },
};

const sameVillagesOfThanhHoa = (own: typeof villages.mobile, other: typeof villages.mobile) => ({
  rule: 'SAME_FIGURE_FOR_TWO_INDICATORS',
  severity: 'WARNING',
  domain: 'INFRASTRUCTURE',
  provinceId: 'thanh-hoa',
  indicatorCode: own.code,
  found: '4342/4357',
  expected: other.code,
  repair: null,
  messageVi: `Cùng số 4342/4357 đứng ở ${own.vi} và ở ${other.vi}: kiểm tra có chép nhầm dòng không.`,
  messageEn: `The same 4342/4357 stands for ${own.en} and for ${other.en}: check whether a row was copied.`,
});

/** 15 villages lack mobile and 15 lack fixed broadband: the same ones, or one row was copied from the other. */
export const villagesOfThanhHoa = [
  sameVillagesOfThanhHoa(villages.mobile, villages.fixed),
  sameVillagesOfThanhHoa(villages.fixed, villages.mobile),
];

const targetWithoutActual = ([provinceId = '', period = '', code = '', vi = '', en = '']: readonly string[]) => ({
  rule: 'TARGET_PASSED_WITHOUT_ACTUAL',
  severity: 'NOTE',
  domain: code.slice(0, code.indexOf('.')).replaceAll('-', '_').toUpperCase(),
  provinceId,
  indicatorCode: null,
  period,
  found: `target ${period}`,
  expected: `${code} ${period}`,
  repair: null,
  messageVi: `Kỳ ${period} của mục tiêu đã hết, nhưng đến 2026-11-01 chưa có số liệu ${vi} của kỳ này: báo cáo kết quả để biết mục tiêu có đạt không.`,
  messageEn: `The period ${period} of the target has ended, but by 2026-11-01 there is no figure of ${en} for it: report the outcome, so that it can be told whether the target was met.`,
});

/**
 * Targets that are due, of units that have reported for that time, without their figure. All other targets are of 2030, of a
 * ranking that is not out yet, of a unit that has reported nothing since, or have their outcome (nghe-an's rank of 2022).
 */
export const targetsWithoutActual = [
  [
    'quang-ninh',
    '2023',
    'public-services.early-dossier-share',
    'Tỷ lệ hồ sơ giải quyết trước hạn',
    'Dossiers settled before time',
  ],
  [
    'khanh-hoa',
    '2024',
    'security.protected-system-share',
    'Tỷ lệ hệ thống thông tin được bảo đảm an toàn',
    'Information systems protected',
  ],
  [
    'khanh-hoa',
    '2024',
    'economy.digital-economy-grdp-share',
    'Tỷ trọng kinh tế số trong GRDP',
    'Digital economy share of GRDP',
  ],
  [
    'khanh-hoa',
    '2024',
    'economy.state-firm-platform-share',
    'Tỷ lệ doanh nghiệp nhà nước sử dụng nền tảng số',
    'State firms using digital platforms',
  ],
  [
    'khanh-hoa',
    '2024',
    'economy.sme-platform-share',
    'Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số',
    'Small and medium firms using digital platforms',
  ],
  [
    'khanh-hoa',
    '2024',
    'economy.electronic-tax-filing-share',
    'Tỷ lệ doanh nghiệp khai thuế điện tử',
    'Firms filing tax electronically',
  ],
  [
    'khanh-hoa',
    '2024',
    'infrastructure.smartphone-adult-share',
    'Tỷ lệ dân số trưởng thành có điện thoại thông minh',
    'Adults with a smartphone',
  ],
  [
    'khanh-hoa',
    '2024',
    'infrastructure.internet-household-share',
    'Tỷ lệ hộ gia đình có truy nhập Internet',
    'Households with Internet access',
  ],
  [
    'khanh-hoa',
    '2024',
    'economy.worker-digital-skill-share',
    'Tỷ lệ người lao động được đào tạo kỹ năng số cơ bản',
    'Workers trained in basic digital skills',
  ],
].map(targetWithoutActual);
