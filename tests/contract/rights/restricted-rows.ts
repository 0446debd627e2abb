import { published } from '../../../gateway/registry/store/published.fixture.ts';
import type { RecordClaim } from '../../../services/ledger/claim.ts';
import { deliver } from '../../../services/feeds/deliver.ts';
import { answered } from '../../e2e/answered.ts';
import { publishingToken } from '../../support/publishing-token.ts';
import { sampleSource } from '../../support/test-ledger.ts';
import type { TestHub } from '../../support/test-hub.ts';
import type { AskedOf } from './field-paths.ts';

/** One subgraph to be retired and brought back, and one that is not asked for the time being. */
async function publishSubgraphs({ hub }: TestHub, provinceId: string): Promise<void> {
  const wish = (word: string, field: string): Parameters<typeof hub.registry.publish>[0] =>
    published(`${provinceId}-${word}`, null, { serves: { security: [field] } });
  await hub.registry.publish(wish('own', 'socOperating'));
  const { publications } = await hub.registry.publish(wish('aside', 'firewallAgencyShare'));
  const publicationId = publications.find(({ name }) => name === `${provinceId}-aside`)?.id ?? 0;
  const actor = { subject: null, role: 'hub' };
  await hub.registry.setAside({ publicationId, reason: 'probes-fail', detail: 'unreachable', actor });
}

interface Id {
  readonly id: string;
}

async function deliverSystem({ hub }: TestHub, provinceId: string): Promise<void> {
  const system: RecordClaim = {
    register: 'information-system',
    domain: 'security',
    provinceId,
    key: 'Cổng thông tin điện tử',
    period: null,
    content: { name: 'Cổng thông tin điện tử', level: 3, approvedOn: '2023-05', contact: 'Sở Thông tin' },
    sourceId: 'systems',
    locator: null,
  };
  await deliver(hub.foundation, {
    name: 'systems.json',
    digest: 'systems',
    sources: [sampleSource('systems', { provinceId })],
    observations: [],
    records: [system],
    sourcePlaces: new Map(),
    faults: [],
  });
}

const indicator = 'infrastructure.fibre-household-share';
const file = `indicator,period,figure\n${indicator},2019,80\n${indicator},2020,81\n${indicator},2018,?\n${indicator},2017,?\n`;

const submission = `mutation ($province: ID!, $text: String) {
  submitFeed(province: $province, file: { name: "2019.csv", format: CSV, text: $text }, acceptValid: true) {
    feed { id observations { nodes { id } } quarantinedRows { nodes { id } } }
  }
}`;
const dispute = 'mutation ($observation: ID!) { openDispute(observation: $observation, words: "Is it?") { id } }';

/**
 * What the data set has none of: a row of each type with restricted fields, of one province. Answers how questions and
 * mutations name them.
 */
export async function restrictedRows(hub: TestHub, provinceId: string): Promise<AskedOf['rows']> {
  await deliverSystem(hub, provinceId);
  await publishSubgraphs(hub, provinceId);
  const token = await hub.tokenFor('officer', provinceId);
  const { submitFeed } = await answered<{
    submitFeed: { feed: Id & { observations: { nodes: Id[] }; quarantinedRows: { nodes: Id[] } } };
  }>(hub, submission, { province: provinceId, text: file }, token);
  const { feed } = submitFeed;
  const [disputed, observation] = feed.observations.nodes.map(({ id }) => id);
  const [mended, dropped] = feed.quarantinedRows.nodes.map(({ id }) => id);
  const { openDispute } = await answered<{ openDispute: Id }>(hub, dispute, { observation: disputed }, token);
  const { security } = await answered<{ security: { informationSystems: { nodes: Id[] } } }>(
    hub,
    `{ security { informationSystems(province: "${provinceId}") { nodes { id } } } }`,
  );
  const [record] = security.informationSystems.nodes;
  const { id: revoked } = await publishingToken(hub, provinceId);
  return new Map([
    ['Query.feed.id', `"${feed.id}"`],
    ['Query.observation.id', `"${disputed}"`],
    ['Query.dispute.id', `"${openDispute.id}"`],
    ['Mutation.submitFeed.rows', `[{ indicator: "${indicator}", period: "2016", figure: "80" }]`],
    ['Mutation.mendRows.rows', `[{ id: "${mended}", cells: [{ column: "figure", value: "80" }] }]`],
    ['Mutation.dropRows.ids', `["${dropped}"]`],
    ['Mutation.correctFigure.observation', `"${observation}"`],
    ['Mutation.correctFigure.figure', '"80"'],
    ['Mutation.withdrawFigures.observations', `["${observation}"]`],
    ['Mutation.withdrawRecord.record', `"${record?.id}"`],
    ['Mutation.withdrawFeed.id', `"${feed.id}"`],
    // These two cannot be tried only: one of the roles opens it, and each that may answers.
    ['Mutation.openDispute.observation', `"${observation}"`],
    ['Mutation.answerDispute.dispute', `"${openDispute.id}"`],
    ['Registry.subgraph.name', `"${provinceId}-aside"`],
    // Whoever may retires it and brings it back, in whichever order.
    ['Mutation.retireSubgraph.name', `"${provinceId}-own"`],
    ['Mutation.rollBackSubgraph.name', `"${provinceId}-own"`],
    ['Mutation.rollBackSubgraph.publication', '"1"'],
    ['Mutation.rollBackGraph.version', '2'],
    ['Mutation.revokePublishingToken.id', `"${revoked}"`],
  ]);
}
