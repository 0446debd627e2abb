import { answered } from '../answered.ts';
import type { TestHub } from '../../support/test-hub.ts';

const indicator = 'infrastructure.fibre-household-share';
const rows = (...figures: [string, string][]) => figures.map(([period, figure]) => ({ indicator, period, figure }));

const submit = `mutation ($province: ID!, $rows: [ReportedFigure!], $file: FeedFileInput, $acceptValid: Boolean, $reason: String) {
  submitFeed(province: $province, rows: $rows, file: $file, acceptValid: $acceptValid, reason: $reason) {
    feed { id observations { nodes { id } } quarantinedRows { nodes { id } } }
  }
}`;

interface Sent {
  readonly id: string;
  readonly observations: readonly string[];
  readonly quarantined: readonly string[];
}

type Ids = { readonly nodes: readonly { readonly id: string }[] };

/** One of the acts by which what the hub says changes. */
export interface Act {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** Who writes, by a token. */
interface Writers {
  readonly officer: string;
  readonly successor: string;
  readonly editor: string;
}

const idsOf = ({ nodes }: Ids): string[] => nodes.map(({ id }) => id);

/** A dozen acts of all kinds, one resting on the other, on figures of Kon Tum and of the unit that it went up in. */
export function actsOn(hub: TestHub, { officer, successor, editor }: Writers): Act[] {
  const write = async <Data>(token: string, mutation: string, variables: object = {}): Promise<Data> =>
    await answered<Data>(hub, mutation, { ...variables }, token);
  const send = async (token: string, variables: object): Promise<Sent> => {
    const { submitFeed } = await write<{
      submitFeed: { feed: { id: string; observations: Ids; quarantinedRows: Ids } };
    }>(token, submit, variables);
    const { id, observations, quarantinedRows } = submitFeed.feed;
    return { id, observations: idsOf(observations), quarantined: idsOf(quarantinedRows) };
  };
  const nothing: Sent = { id: '', observations: [], quarantined: [] };
  let [first, second, dispute, onFinding, news] = [nothing, nothing, '', '', ''];
  const current = async (): Promise<{ id: string; source: { kind: string }; findings: { id: string }[] }[]> => {
    const { infrastructure } = await answered<{
      infrastructure: {
        series: { id: string; source: { kind: string }; findings: { id: string }[]; otherSources: [] }[];
      };
    }>(
      hub,
      `{ infrastructure { series(of: [FIBRE_HOUSEHOLD_SHARE], provinces: ["kon-tum"]) {
        id source { kind } findings { id } otherSources { id source { kind } findings { id } }
      } } }`,
    );
    return infrastructure.series.flatMap((each) => [each, ...each.otherSources]);
  };
  return [
    {
      name: 'figures are reported, one of them against what news say',
      run: async () => {
        first = await send(officer, {
          province: 'kon-tum',
          rows: rows(['2024-S1', '79,24%'], ['2023', '101%'], ['2022', '60%']),
        });
      },
    },
    {
      name: 'a file is taken in part',
      run: async () => {
        const text = `indicator,period,figure\n${indicator},2021,55\n${indicator},2020,?\n${indicator},2019,?\n`;
        const file = { name: 'báo cáo.csv', format: 'CSV', text };
        second = await send(officer, { province: 'kon-tum', file, acceptValid: true, reason: 'Yearly report' });
      },
    },
    {
      name: 'a figure is corrected',
      run: async () =>
        await write(
          officer,
          'mutation ($id: ID!) { correctFigure(observation: $id, figure: "100%", reason: "A slip") { outcome } }',
          {
            id: first.observations[1],
          },
        ),
    },
    {
      name: 'a figure is disputed',
      run: async () => {
        const { openDispute } = await write<{ openDispute: { id: string } }>(
          editor,
          'mutation ($id: ID!) { openDispute(observation: $id, words: "Counted how?") { id } }',
          { id: first.observations[2] },
        );
        dispute = openDispute.id;
      },
    },
    {
      name: 'the province answers',
      run: async () =>
        await write(
          officer,
          'mutation ($id: ID!) { answerDispute(dispute: $id, state: DISPUTED, words: "By the register") { id } }',
          {
            id: dispute,
          },
        ),
    },
    {
      name: 'a row is mended',
      run: async () =>
        await write(officer, 'mutation ($rows: [RowMend!]!) { mendRows(rows: $rows) { outcome } }', {
          rows: [{ id: second.quarantined[0], cells: [{ column: 'figure', value: '50' }] }],
        }),
    },
    {
      name: 'a row is given up',
      run: async () =>
        await write(officer, 'mutation ($ids: [ID!]!) { dropRows(ids: $ids, reason: "Not counted") { id } }', {
          ids: [second.quarantined[1]],
        }),
    },
    {
      name: 'a finding is disputed',
      run: async () => {
        const found = await current();
        news = found.find(({ source }) => source.kind !== 'DIRECT_REPORT')?.id ?? '';
        const finding = found.flatMap(({ findings }) => findings)[0]?.id;
        const { openDispute } = await write<{ openDispute: { id: string } }>(
          officer,
          'mutation ($id: ID!) { openDispute(finding: $id, words: "Ours is newer") { id } }',
          { id: finding },
        );
        onFinding = openDispute.id;
      },
    },
    {
      name: 'the ministry answers on the finding',
      run: async () =>
        await write(
          editor,
          'mutation ($id: ID!) { answerDispute(dispute: $id, state: OPEN, words: "How much newer?") { id } }',
          {
            id: onFinding,
          },
        ),
    },
    {
      name: 'an editor corrects the figure of another source, which ends the dispute on the finding',
      run: async () =>
        await write(
          editor,
          'mutation ($id: ID!) { correctFigure(observation: $id, figure: "79,24%", reason: "Misread") { outcome } }',
          {
            id: news,
          },
        ),
    },
    {
      name: 'the disputed figure is withdrawn',
      run: async () =>
        await write(
          officer,
          'mutation ($ids: [ID!]!) { withdrawFigures(observations: $ids, reason: "Twice") { figures } }',
          {
            ids: [first.observations[2]],
          },
        ),
    },
    {
      name: 'the unit that Kon Tum went up in reports for itself',
      run: async () =>
        await send(successor, { province: 'quang-ngai-2025', rows: rows(['2025', '90%'], ['2024', '88%']) }),
    },
    {
      name: 'what was withdrawn is reported again',
      run: async () =>
        await send(officer, { province: 'kon-tum', rows: rows(['2022', '61%']), reason: 'Counted anew' }),
    },
    {
      name: 'a feed is taken back',
      run: async () =>
        await write(officer, 'mutation ($id: ID!) { withdrawFeed(id: $id, reason: "The wrong file") { figures } }', {
          id: second.id,
        }),
    },
  ];
}
