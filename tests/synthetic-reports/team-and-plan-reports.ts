import type { SyntheticReport } from './synthetic-report.ts';

const teams = 'programme.team-count';
const communeTeams = 'programme.commune-team-count';
const villageTeams = 'programme.village-team-count';
const villages = 'infrastructure.village-count';
const coverage = 'programme.village-team-coverage-share';
const plan = 'programme.plan-target-met-share';

/** Teams of communes and villages, and targets and tasks of plans. */
export const teamAndPlanReports: readonly SyntheticReport[] = [
  {
    title: 'teams of both levels that exceed all teams',
    says: `nghe-an 2024 report
             ${teams} 4053
             ${communeTeams} 460
             ${villageTeams} 3793
             programme.team-member-count 23000
             programme.commune-team-member-count 5221
             programme.village-team-member-count 18093`,
    finds: [`parts-against-total contradiction ${teams} 2024`],
  },
  {
    title: 'members of both levels that fall short of all members',
    says: `nghe-an 2024 report
             programme.team-member-count 23341
             programme.commune-team-member-count 5221
             programme.village-team-member-count 18093`,
    finds: ['parts-against-total contradiction programme.team-member-count 2024'],
  },
  {
    title: 'targets exceeded and just met that are not the targets met',
    says: `dong-thap 2024 report
             ${plan} 45/51
             programme.plan-target-exceeded-count 17
             programme.plan-target-just-met-count 26`,
    finds: [`parts-against-total contradiction ${plan} 2024`],
  },
  {
    title: 'targets met and missed that exceed the plan',
    says: `dong-thap 2024 report
             ${plan} 43/51
             programme.plan-target-missed-count 11`,
    finds: [`parts-against-total warning ${plan} 2024`],
  },
  {
    title: 'targets met, missed, dropped and unassessed that exceed the plan',
    says: `dong-thap 2024 report
             ${plan} 43/51
             programme.plan-target-missed-count 5
             programme.plan-target-dropped-count 3
             programme.plan-target-unassessed-count 1`,
    finds: [`parts-against-total warning ${plan} 2024`],
  },
  {
    title: 'tasks of three programmes that exceed all tasks',
    says: `dong-thap 2024 report
             programme.assigned-task-count 174
             programme.science-digital-task-count 71
             programme.project-06-task-count 85
             programme.administrative-reform-task-count 45`,
    finds: ['parts-against-total warning programme.assigned-task-count 2024'],
  },
  {
    title: 'thirteen villages without a team',
    says: `ha-tinh 2023 report
             ${villageTeams} 1924
             ${villages} 1937`,
    finds: [`parts-against-total note ${villageTeams} 2023`],
  },
  {
    title: 'a team in every village, but far fewer teams than villages',
    says: `ha-tinh 2023 report
             ${villageTeams} 1204
             ${villages} 1937
             ${coverage} 100`,
    finds: [`parts-against-total warning ${villageTeams} 2023`],
  },
  {
    title: 'members and points of which some are of districts',
    says: `nghe-an 2024 report
             programme.team-member-count 26114
             programme.commune-team-member-count 5221
             programme.village-team-member-count 18093
             infrastructure.state-network-point-count 509
             infrastructure.state-network-agency-point-count 41
             infrastructure.state-network-commune-point-count 460`,
    finds: [],
  },
  {
    title: 'a part that is not stated is missing, not zero',
    says: `lang-son 2024 report
             ${teams} 1658
             ${communeTeams} 200
             ${plan} 23/34
             programme.plan-target-missed-count 2
             programme.plan-target-dropped-count 2
             programme.plan-target-unassessed-count 7`,
    finds: [],
  },
  {
    title: 'teams in some villages only, as the report says itself',
    says: `ha-giang 2023 report
             ${villageTeams} 1284
             ${villages} 2071
             ${coverage} 62`,
    finds: [],
  },
  {
    title: 'teams in some villages only, without a share',
    says: `ha-giang 2023 report
             ${villageTeams} 1284
             ${villages} 2071`,
    finds: [],
  },
  {
    title: 'more teams than villages: large ones have two',
    says: `ha-noi 2023 report
             ${villageTeams} 5512
             ${villages} 5398
             ${coverage} 100`,
    finds: [],
  },
  {
    title: 'tasks of three programmes that are all tasks, or fewer',
    says: `son-la 2025 report
             programme.assigned-task-count 227
             programme.science-digital-task-count 77
             programme.project-06-task-count 75
             programme.administrative-reform-task-count 75
           lang-son 2025 report
             programme.assigned-task-count 240
             programme.science-digital-task-count 81
             programme.project-06-task-count 64`,
    finds: [],
  },
  {
    title: 'a plan that leaves out the targets it dropped',
    says: `yen-bai 2024 report
             ${plan} 31/32=96.9
             programme.plan-target-dropped-count 2`,
    finds: [],
  },
];
