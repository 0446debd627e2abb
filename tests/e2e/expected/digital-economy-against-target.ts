import { daNang, dongThap, khanhHoa2023, khanhHoaTargets, ngheAn2023 } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const aim = (indicator: string, comparator: string, value: number) => ({
  indicator: { code: `economy.${indicator}` },
  period: '2024',
  comparator,
  value,
  status: 'NO_ACTUAL',
  actual: null,
  source: khanhHoaTargets,
});

export const answer = {
  economy: {
    ranking: {
      on: '2023-12-31',
      coverage: { text: '3 of 63' },
      entries: [
        {
          rank: 1,
          province: { id: 'da-nang', nameVi: 'Đà Nẵng' },
          observation: statedFigure({ period: '2023', value: 20.7, source: daNang, locator: 'excerpt line 1' }),
        },
        {
          rank: 2,
          province: { id: 'nghe-an', nameVi: 'Nghệ An' },
          observation: statedFigure({
            period: '2022',
            qualifier: 'ABOUT',
            value: 7.38,
            status: 'ESTIMATED',
            source: ngheAn2023,
            locator: 'paragraph 14',
          }),
        },
        {
          rank: 3,
          province: { id: 'dong-thap', nameVi: 'Đồng Tháp' },
          observation: statedFigure({
            period: '2023-09',
            qualifier: 'ABOUT',
            value: 6.42,
            status: 'ESTIMATED',
            source: dongThap,
            locator: 'excerpt line 1',
          }),
        },
      ],
    },
    targets: {
      totalCount: 6,
      nodes: [
        {
          indicator: { code: 'economy.digital-economy-grdp-share' },
          period: '2030',
          comparator: 'AT_LEAST',
          value: 30,
          status: 'NOT_YET_DUE',
          actual: null,
          source: khanhHoa2023,
          locator: 'paragraph 9',
        },
        { ...aim('digital-economy-grdp-share', 'AT_LEAST', 9.5), locator: 'excerpt line 2' },
        { ...aim('state-firm-platform-share', 'AT_LEAST', 100), locator: 'excerpt line 3' },
        { ...aim('sme-platform-share', 'MORE_THAN', 50), locator: 'excerpt line 3' },
        { ...aim('electronic-tax-filing-share', 'AT_LEAST', 100), locator: 'excerpt line 3' },
        { ...aim('worker-digital-skill-share', 'MORE_THAN', 50), locator: 'excerpt line 4' },
      ],
    },
  },
};
