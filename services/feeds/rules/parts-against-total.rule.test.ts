import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsAgainstTotal, portfolioAgainstTotal } from './parts-against-total.rule.ts';
import { beside, contract, sampleClaim, samplePortfolio } from '../../../tests/support/sample-claims.ts';

const judgePortfolio = (content: Readonly<Record<string, unknown>>) =>
  portfolioAgainstTotal.judge(samplePortfolio(content), contract);

describe('a portfolio of a register', () => {
  it('49, 16, 10 and 7 are 82 tasks, not 87', () => {
    expect(judgePortfolio({ total: 87, started: 49, notStarted: 16, deferred: 10, dropped: 7 })).toEqual({
      severity: 'contradiction',
      found: '49 + 16 + 10 + 7 = 82',
      expected: '87',
      repair: 'total 82',
      messageVi: 'Các phần 49 + 16 + 10 + 7 = 82, nhưng tổng số nêu là 87: 5 mục chưa rõ kết quả.',
      messageEn: 'The parts 49 + 16 + 10 + 7 = 82, but the stated total is 87: 5 unaccounted for.',
      related: [],
    });
  });

  it('parts that add up hold', () => {
    expect(judgePortfolio({ total: 31, started: 20, notStarted: 7, deferred: 0, dropped: 4 })).toBeUndefined();
  });

  it('a part that is not stated is missing, not zero', () => {
    expect(judgePortfolio({ total: 34, started: 23, notStarted: 4, deferred: null })).toBeUndefined();
    expect(judgePortfolio({ total: 34 })).toBeUndefined();
  });

  it('stated parts above the total are wrong even where others are missing', () => {
    expect(judgePortfolio({ total: 34, started: 30, dropped: 7 })).toMatchObject({
      found: '30 + 7 = 37',
      expected: '34',
      repair: 'total >= 37',
      messageVi: 'Các phần 30 + 7 = 37, nhưng tổng số nêu là 34: thừa 3 mục.',
    });
  });

  it('other registers are not judged', () => {
    const record = { ...samplePortfolio({ total: 1, started: 2 }), register: 'data-repository' };
    expect(portfolioAgainstTotal.judge(record, contract)).toBeUndefined();
  });
});

type Words = Parameters<typeof sampleClaim>[0];
type Stated = readonly [indicator: string, words: Words];

/** What is told of the first figure, beside the others of its report. */
function judge([indicator, words]: Stated, ...others: Stated[]) {
  const claim = sampleClaim({ indicator, ...words });
  const report = others.map(([code, each], index) => sampleClaim({ id: 2 + index, indicator: code, ...each }));
  return partsAgainstTotal.judge(claim, beside(claim, ...report), contract);
}
const exact = (indicator: string, value: string): Stated => [indicator, { value }];
const online = (value: string): Stated => exact('public-services.online-service-count', value);
const fully = (value: string): Stated => exact('public-services.fully-online-service-count', value);
const partially = (value: string): Stated => exact('public-services.partially-online-service-count', value);
const plan = 'programme.plan-target-met-share';
const exceeded = (value: string): Stated => exact('programme.plan-target-exceeded-count', value);
const justMet = (value: string): Stated => exact('programme.plan-target-just-met-count', value);
const teams = (value: string): Stated => exact('programme.village-team-count', value);
const villages = (value: string): Stated => exact('infrastructure.village-count', value);
const coverage = (value: string): Stated => exact('programme.village-team-coverage-share', value);
const stations = (layer: string, value: string): Stated => exact(`infrastructure.${layer}-station-count`, value);

describe('a figure that cannot exceed another', () => {
  const members = (value: string): Stated => exact('programme.village-team-member-count', value);
  const adults = (value: string): Stated => exact('infrastructure.smartphone-adult-share', value);
  const people = (value: string): Stated => exact('infrastructure.smartphone-population-share', value);

  it('and does is told, of teams with fewer members than there are teams', () => {
    expect(judge(teams('804'), members('593'))).toEqual({
      severity: 'warning',
      found: '804',
      expected: '<= 593',
      repair: null,
      messageVi:
        'Số tổ công nghệ số cộng đồng cấp thôn (804) lớn hơn Số thành viên tổ cấp thôn (593), dù không thể lớn hơn.',
      messageEn:
        'Community digital teams, village level (804) exceeds Team members, village level (593), which it cannot.',
      related: [2],
    });
    expect(judge(people('94'), adults('89.7'))).toMatchObject({ severity: 'warning', expected: '<= 89.7' });
  });

  it('holds where it is as large, or where rounding may make it larger', () => {
    expect(judge(teams('593'), members('593'))).toBeUndefined();
    expect(judge(people('90'), adults('89.7'))).toBeUndefined();
  });
});

describe('parts that are the whole', () => {
  it('and exceed it contradict it', () => {
    expect(judge(online('1543'), fully('1127'), partially('516'))).toEqual({
      severity: 'contradiction',
      found: '1127 + 516 = 1643',
      expected: '1543',
      repair: 'value 1643',
      messageVi:
        'Số dịch vụ công trực tuyến toàn trình (1127) cộng Số dịch vụ công trực tuyến một phần (516) là 1643, nhưng cùng nguồn nêu Tổng số dịch vụ công trực tuyến (1543): các phần vượt tổng 100.',
      messageEn:
        'Fully online services (1127) plus Partially online services (516) is 1643, but the same source states Online services, fully and partially (1543): the parts exceed it by 100.',
      related: [2, 3],
    });
  });

  it('and fall short of it contradict it too', () => {
    expect(judge(online('1553'), fully('1027'), partially('516'))).toMatchObject({
      severity: 'contradiction',
      repair: 'value 1543',
      messageEn: expect.stringMatching(/the parts fall short by 10\.$/) as string,
    });
  });

  it('but for a rest of another kind contradict it where they exceed it or two digits changed places', () => {
    const members = (level: string, value: string): Stated => exact(`programme.${level}team-member-count`, value);
    const told = (total: string) =>
      judge(members('', total), members('commune-', '5221'), members('village-', '18093'));
    expect(told('23214')?.severity).toBe('contradiction');
    expect(told('23341')?.severity).toBe('contradiction');
    expect(told('24314')?.severity).toBe('warning');
    expect(told('26114')).toBeUndefined();
  });

  it('are judged as one alone where the other is not stated', () => {
    expect(judge(online('1543'), fully('1027'))).toBeUndefined();
    expect(judge(online('543'), fully('1027'))).toMatchObject({
      severity: 'contradiction',
      found: '1027',
      expected: '<= 543',
      repair: 'value >= 1027',
    });
  });

  it('of a count that is the numerator of a share are told on the share', () => {
    const share: Stated = [plan, { numerator: '45', denominator: '51' }];
    expect(judge(share, exceeded('17'), justMet('26'))).toMatchObject({
      severity: 'contradiction',
      found: '17 + 26 = 43',
      expected: '45',
      repair: 'numerator 43',
    });
    expect(judge(exceeded('17'), share, justMet('26'))).toBeUndefined();
  });

  it('hold where they are told roughly, as bounds, or are derived from each other', () => {
    expect(judge(online('1500'), fully('1027'), partially('516'))).toBeUndefined();
    expect(
      judge(
        ['public-services.online-service-count', { qualifier: 'about', value: '1600' }],
        fully('1027'),
        partially('516'),
      ),
    ).toBeUndefined();
    expect(
      judge(online('1643'), fully('1027'), [
        'public-services.partially-online-service-count',
        { qualifier: 'more-than', lower: '500' },
      ]),
    ).toBeUndefined();
    expect(
      judge(online('1443'), fully('1027'), [
        'public-services.partially-online-service-count',
        { value: '516', derived: true },
      ])?.severity,
    ).toBe('warning');
  });
});

describe('parts of a whole that may have others', () => {
  const tasks = (name: string, value: string): Stated => exact(`programme.${name}-task-count`, value);
  it('are doubted where they exceed it and are told in full, or one does alone', () => {
    const all = [tasks('science-digital', '71'), tasks('project-06', '85'), tasks('administrative-reform', '45')];
    expect(judge(tasks('assigned', '174'), ...all)).toMatchObject({
      severity: 'warning',
      found: '71 + 85 + 45 = 201',
      expected: '<= 174',
      repair: 'value >= 201',
    });
    expect(judge(tasks('assigned', '204'), ...all)).toBeUndefined();
    expect(judge(tasks('assigned', '140'), ...all.slice(0, 2))).toBeUndefined();
  });
});

it('a part that exceeds its whole is told on the part', () => {
  const procedures = exact('public-services.administrative-procedure-count', '1726');
  const portal = exact('public-services.national-portal-service-count', '1843');
  expect(judge(portal, procedures)).toEqual({
    severity: 'warning',
    found: '1843',
    expected: '<= 1726',
    repair: null,
    messageVi:
      'Số thủ tục, dịch vụ tích hợp lên Cổng Dịch vụ công quốc gia (1843) lớn hơn Tổng số thủ tục hành chính của tỉnh (1726), dù chỉ là một phần của nó.',
    messageEn:
      'Procedures or services on the National Portal (1843) exceeds Administrative procedures of the province (1726), of which it is a part.',
    related: [2],
  });
  expect(judge(procedures, portal)).toBeUndefined();
});

it('the whole may stand as the denominator of a share, if all shares agree on it', () => {
  const share = (denominator: string): Stated => [
    'public-services.level-3-4-service-share',
    { numerator: '1', denominator },
  ];
  const other: Stated = ['public-services.national-portal-integration-share', { numerator: '1', denominator: '1726' }];
  expect(judge(fully('1843'), share('1726'))?.expected).toBe('<= 1726');
  expect(judge(fully('1843'), share('1726'), other)?.expected).toBe('<= 1726');
  expect(judge(fully('1843'), share('1800'), other)).toBeUndefined();
});

describe('one for each', () => {
  it('thirteen villages are without a team', () => {
    expect(judge(teams('3793'), villages('3806'))).toEqual({
      severity: 'note',
      found: '3793',
      expected: '3806',
      repair: null,
      messageVi:
        'Số tổ công nghệ số cộng đồng cấp thôn (3793) ít hơn Số thôn, bản (3806) trong cùng nguồn: còn 13 nơi chưa có.',
      messageEn:
        'Community digital teams, village level (3793) is less than Villages (3806) in the same source: 13 are without one.',
      related: [2],
    });
  });

  it('a coverage of all is noted beside a few that lack one, and doubted beside many', () => {
    expect(judge(teams('3793'), villages('3806'), coverage('100'))?.severity).toBe('note');
    expect(judge(teams('2500'), villages('3806'), coverage('100'))).toMatchObject({
      severity: 'warning',
      related: [2, 3],
      messageEn: expect.stringMatching(
        /1306 are without one\. The source states Villages with a team as 100%\.$/,
      ) as string,
    });
    expect(judge(teams('1500'), villages('3806'), coverage('62'))?.severity).toBe('warning');
  });

  it('a coverage that says so, few teams, and more teams than villages are left alone', () => {
    expect(judge(teams('2360'), villages('3806'), coverage('62'))).toBeUndefined();
    expect(judge(teams('2360'), villages('3806'))).toBeUndefined();
    expect(judge(teams('3900'), villages('3806'), coverage('100'))).toBeUndefined();
  });
});

it('a total of technology layers is noted, one of sites is not', () => {
  const layers = [
    stations('two-g', '2466'),
    stations('three-g', '2620'),
    stations('four-g', '4247'),
    stations('five-g', '100'),
  ];
  expect(judge(stations('base', '9433'), ...layers)).toEqual({
    severity: 'note',
    found: '2466 + 2620 + 4247 + 100 = 9433',
    expected: 'each counted once',
    repair: null,
    messageVi:
      'Số trạm thu phát sóng di động (BTS) (9433) bằng 2466 + 2620 + 4247 + 100, tức cộng các lớp, nên cùng một đối tượng được đếm nhiều lần: nêu rõ cách đếm, không so với số đếm mỗi đối tượng một lần.',
    messageEn:
      'Mobile base stations (9433) is 2466 + 2620 + 4247 + 100, the sum of its layers, so the same thing is counted once for each: state how it is counted, and do not compare it with a count of each thing once.',
    related: [2, 3, 4, 5],
  });
  expect(judge(stations('base', '4310'), ...layers)).toBeUndefined();
});

it('other sources, periods and boundaries are other reports', () => {
  for (const elsewhere of [{ sourceId: 'ministry' }, { period: '2023' }, { mergedBasis: true }])
    expect(
      judge(online('543'), ['public-services.fully-online-service-count', { value: '1027', ...elsewhere }]),
    ).toBeUndefined();
});

it('figures that were counted from one truth are never accused, however they are told', () => {
  const count = fc.integer({ min: 0, max: 9_999_999 });
  /** As reports tell a count: exactly, rounded to two digits or more, as a bound or as about. */
  const told = (number: number, way: number): Words => {
    const digits = String(number).length;
    const unit = 10 ** Math.max(0, digits - 3);
    if (way === 1) return { value: String(Math.round(number / unit) * unit) };
    if (way === 2) return { qualifier: 'at-least', lower: String(Math.floor(number / unit) * unit) };
    if (way === 3) return { qualifier: 'about', value: String(Math.round(number * 1.02)) };
    return { value: String(number) };
  };
  const way = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(count, count, fc.tuple(way, way, way, way), count, (some, more, ways, rest) => {
      const report: Stated[] = [
        ['public-services.online-service-count', told(some + more, ways[0])],
        ['public-services.fully-online-service-count', told(some, ways[1])],
        ['public-services.partially-online-service-count', told(more, ways[2])],
        ['public-services.administrative-procedure-count', told(some + more + rest, ways[3])],
      ];
      for (const own of report) expect(judge(own, ...report.filter((each) => each !== own))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
