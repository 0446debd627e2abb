/** Place in the list, id, name, rank as stated, its basis, source, and the number of units ranked where stated. */
type Place = readonly [string, string, number, 'REPORTED' | 'DERIVED', string, (34 | null)?];

const entries = (places: readonly Place[], boundaryBasis: string) =>
  places.map(([id, nameVi, value, basis, source, denominator = null], at) => ({
    rank: at + 1,
    tied: false,
    province: { id, nameVi },
    observation: { value, denominator, basis, boundaryBases: [boundaryBasis], source: { id: source } },
  }));

const never = (provinceId: string) => ({ provinceId, absence: { reason: 'NOT_REPORTED' } });
const otherYear = (provinceId: string) => ({ provinceId, absence: { reason: 'OTHER_PERIOD' } });

export const answer = {
  programme: {
    on63: {
      on: '2025-06-30',
      boundaryBasis: 'PROVINCES_63',
      coverage: { text: '2 of 63' },
      entries: entries(
        [
          ['ho-chi-minh', 'Hồ Chí Minh', 1, 'REPORTED', 'vn-r64'],
          ['da-nang', 'Đà Nẵng', 2, 'REPORTED', 'vn-r64'],
        ],
        'PROVINCES_63',
      ),
    },
    on34: {
      on: '2025-07-01',
      boundaryBasis: 'PROVINCES_34',
      coverage: { text: '13 of 34' },
      entries: entries(
        [
          ['ha-noi', 'Hà Nội', 1, 'REPORTED', 'vn-r64', 34],
          ['hue', 'Huế', 2, 'REPORTED', 'vn-r64', 34],
          ['hai-phong-2025', 'Hải Phòng', 3, 'DERIVED', 'vn-r64', 34],
          ['ho-chi-minh-2025', 'Hồ Chí Minh', 4, 'DERIVED', 'vn-r64', 34],
          ['thanh-hoa', 'Thanh Hóa', 5, 'REPORTED', 'vn-r64', 34],
          ['dien-bien', 'Điện Biên', 6, 'REPORTED', 'vn-r64', 34],
          ['ha-tinh', 'Hà Tĩnh', 7, 'REPORTED', 'vn-r64', 34],
          ['thai-nguyen-2025', 'Thái Nguyên', 8, 'REPORTED', 'thai-nguyen-2025-r48', 34],
          ['lao-cai-2025', 'Lào Cai', 14, 'REPORTED', 'lao-cai-2025-r37', 34],
          ['khanh-hoa-2025', 'Khánh Hòa', 16, 'REPORTED', 'khanh-hoa-2025-r27', 34],
          ['da-nang-2025', 'Đà Nẵng', 17, 'REPORTED', 'vn-r64', 34],
          ['gia-lai-2025', 'Gia Lai', 31, 'REPORTED', 'gia-lai-2025-r54', 34],
          ['cao-bang', 'Cao Bằng', 34, 'DERIVED', 'vn-r64', 34],
        ],
        'PROVINCES_34',
      ),
      unranked: [
        never('tuyen-quang-2025'),
        never('lai-chau'),
        never('son-la'),
        otherYear('lang-son'),
        otherYear('quang-ninh'),
        otherYear('bac-ninh-2025'),
        never('phu-tho-2025'),
        never('hung-yen-2025'),
        never('ninh-binh-2025'),
        otherYear('nghe-an'),
        never('quang-tri-2025'),
        otherYear('quang-ngai-2025'),
        never('dak-lak-2025'),
        never('lam-dong-2025'),
        otherYear('dong-nai-2025'),
        never('tay-ninh-2025'),
        never('dong-thap-2025'),
        otherYear('vinh-long-2025'),
        never('an-giang-2025'),
        otherYear('can-tho-2025'),
        never('ca-mau-2025'),
      ],
    },
  },
};
