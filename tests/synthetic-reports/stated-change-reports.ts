import type { SyntheticReport } from './synthetic-report.ts';

const score = 'programme.dti-score';
const growth = 'programme.dti-score-growth';
const rank = 'programme.dti-rank';
const rise = 'programme.dti-rank-rise';
const society = 'programme.dti-society-score';

/** Stated growth and stated moves beside the levels and ranks they are between. */
export const statedChangeReports: readonly SyntheticReport[] = [
  {
    title: 'a growth that is not that of the two values beside it',
    says: `vinh-phuc 2023 report
             ${score} 0.6010
           vinh-phuc 2024 report
             ${score} 0.6420
             ${growth} 12.3`,
    finds: [`growth-against-levels contradiction ${growth} 2024`],
  },
  {
    title: 'a rise of what fell',
    says: `vinh-phuc 2023 report
             ${society} 0.6420
           vinh-phuc 2024 report
             ${society} 0.6010
             programme.dti-society-score-growth 6.8`,
    finds: ['growth-against-levels contradiction programme.dti-society-score-growth 2024'],
  },
  {
    title: 'a growth from a value that another source states quite otherwise',
    says: `vinh-phuc 2023 ministry
             ${score} 0.6010
           vinh-phuc 2024 report
             ${score} 0.6420
             ${growth} 21.3`,
    finds: [`growth-against-levels warning ${growth} 2024`],
  },
  {
    title: 'a fall of what another source shows rising',
    says: `vinh-phuc 2023 ministry
             ${score} 0.6300
           vinh-phuc 2024 report
             ${score} 0.6420
             ${growth} -1.9`,
    finds: [`growth-against-levels warning ${growth} 2024`],
  },
  {
    title: 'places gained that the two ranks do not give',
    says: `quang-ngai 2022 report
             ${rank} 26 of 63
           quang-ngai 2023 report
             ${rank} 21 of 63
             ${rise} 7`,
    finds: [`rank-moves-against-earlier-ranks contradiction ${rise} 2023`],
  },
  {
    title: 'places lost that are called gained',
    says: `quang-ngai 2022 report
             programme.dti-government-rank 44 of 63
           quang-ngai 2023 report
             programme.dti-government-rank 46 of 63
             programme.dti-government-rank-rise 2`,
    finds: ['rank-moves-against-earlier-ranks contradiction programme.dti-government-rank-rise 2023'],
  },
  {
    title: 'places gained on a rank that another source states otherwise',
    says: `quang-ngai 2022 ministry
             ${rank} 26
           quang-ngai 2023 report
             ${rank} 21
             ${rise} 7`,
    finds: [`rank-moves-against-earlier-ranks warning ${rise} 2023`],
  },
  {
    title: 'a place gained between a rank among 63 and one among 34',
    says: `hue 2023 ministry
             ${rank} 3 of 63
           hue 2024 report
             ${rank} 2 of 34
             ${rise} 1`,
    finds: [`rank-moves-against-earlier-ranks note ${rise} 2024`],
  },
  {
    title: 'a growth rounded, of values rounded',
    says: `vinh-phuc 2023 report
             ${score} 0.6785
             ${society} 0.61
           vinh-phuc 2024 report
             ${score} 0.6961
             ${growth} 2.6
             ${society} 0.63
             programme.dti-society-score-growth 3.9`,
    finds: [],
  },
  {
    title: 'a growth that is cut, and one that is about',
    says: `vinh-phuc 2023 report
             ${score} 0.6785
             ${society} 0.6010
           vinh-phuc 2024 report
             ${score} 0.6961
             ${growth} 2.5
             ${society} 0.6420
             programme.dti-society-score-growth ~7`,
    finds: [],
  },
  {
    title: 'a growth in points of the index',
    says: `vinh-phuc 2023 report
             ${score} 0.50
           vinh-phuc 2024 report
             ${score} 0.55
             ${growth} 5`,
    finds: [`growth-against-levels warning ${growth} 2024`],
  },
  {
    title: 'a growth told as a bound',
    says: `vinh-phuc 2023 report
             ${score} 0.6010
           vinh-phuc 2024 report
             ${score} 0.6420
             ${growth} >6`,
    finds: [],
  },
  {
    title: 'a growth of which only one value is known',
    says: `vn 2024 report
             ${score} 0.6961
             ${growth} 2.6
             programme.dti-economy-score 0.7723
             programme.dti-economy-score-growth 13.3`,
    finds: [],
  },
  {
    title: 'a growth on a base that was restated since',
    says: `vinh-phuc 2023 ministry
             ${score} 0.6012
           vinh-phuc 2024 report
             ${score} 0.6420
             ${growth} 8.1`,
    finds: [],
  },
  {
    title: 'a growth of the merged basis beside a value of one predecessor',
    says: `thai-nguyen 2023 ministry
             ${score} 0.7512
           thai-nguyen-2025 2024 ministry merged
             ${score} 0.7361
             ${growth} 9.9`,
    finds: [],
  },
  {
    title: 'moves that fit, up, down and none',
    says: `khanh-hoa 2022 report derived
             ${rank} 41 of 63
             programme.dti-government-rank 44 of 63
             programme.dti-economy-rank 30 of 63
           khanh-hoa 2023 report
             ${rank} 30 of 63
             ${rise} 11
             programme.dti-government-rank 46 of 63
             programme.dti-government-rank-rise -2
             programme.dti-economy-rank 30 of 63
             programme.dti-economy-rank-rise 0`,
    finds: [],
  },
  {
    title: 'a move of which one of two sources knows the rank',
    says: `khanh-hoa 2022 newspaper
             ${rank} 41
           khanh-hoa 2022 ministry derived
             ${rank} 41
           khanh-hoa 2023 report
             ${rank} 30
             ${rise} 11`,
    finds: [],
  },
  {
    title: 'a move on the year before last, which is another claim',
    says: `khanh-hoa 2021 report
             ${rank} 30 of 63
           khanh-hoa 2023 report
             ${rank} 30 of 63
             ${rise} 11`,
    finds: [],
  },
  {
    title: 'a move to a rank of which it is not known among how many',
    says: `hue 2023 ministry
             ${rank} 3
           hue 2024 report
             ${rank} 2
             ${rise} 4`,
    finds: [],
  },
];
