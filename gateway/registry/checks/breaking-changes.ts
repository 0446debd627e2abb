import { findBreakingChanges, validate, type BreakingChange, type GraphQLSchema } from 'graphql';
import { composeAside } from '../../composition/compose-aside.ts';
import { readSupergraph } from '../../engine/supergraph/read-supergraph.ts';
import type { Check, CheckFault, SentOperation, Surroundings } from './check.ts';
import { error, warning } from './fault.ts';
import { added, beside, changesGraph } from './graph-with.ts';
import { hurtBy } from './hurt-coordinates.ts';
import { usedCoordinates } from './used-coordinates.ts';

/** Names are told up to here; whoever is hurt beyond that is counted. */
const mostNames = 5;

/** Who would be hurt by one change. */
interface Victims {
  /** Operations of the hub's own list. */
  readonly named: readonly string[];
  readonly sent: readonly SentOperation[];
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` +${more}` : '');
}

function tellVictims({ named, sent }: Victims): { vi: string; en: string } {
  const vi: string[] = [];
  const en: string[] = [];
  if (named.length > 0) {
    vi.push(`thao tác có tên của hệ thống ${listed(named)}`);
    en.push(`the hub's named operations ${listed(named)}`);
  }
  if (sent.length > 0) {
    const count = sent.reduce((sum, each) => sum + each.count, 0);
    const last =
      sent
        .map(({ lastSentOn }) => lastSentOn)
        .toSorted()
        .at(-1) ?? '';
    const names = listed(sent.map(({ name, hash }) => name ?? hash.slice(0, 12)));
    vi.push(`${sent.length} thao tác (${names}), gửi ${count} lần trong 30 ngày, lần cuối ${last}`);
    en.push(`${sent.length} operations (${names}), sent ${count} times in 30 days, last on ${last}`);
  }
  return { vi: vi.join('; '), en: en.join('; ') };
}

function judgeChange({ description }: BreakingChange, place: string, victims: Victims): CheckFault {
  if (victims.named.length === 0 && victims.sent.length === 0)
    return warning(
      place,
      {
        vi: `Thay đổi phá vỡ: ${description} Không ai dùng trong 30 ngày qua.`,
        en: `A breaking change: ${description} Nobody used it in the last 30 days.`,
      },
      { vi: 'Không cần sửa nếu đó là ý định.', en: 'Nothing, if it is meant.' },
    );
  const who = tellVictims(victims);
  return error(
    place,
    {
      vi: `Thay đổi phá vỡ: ${description} Bị ảnh hưởng: ${who.vi}.`,
      en: `A breaking change: ${description} It hurts ${who.en}.`,
    },
    {
      vi: 'Giữ lại như cũ với @deprecated và thêm cái mới bên cạnh; bỏ khi không còn ai dùng.',
      en: 'Keep it as it was with @deprecated, put the new beside it, and take it out once nobody uses it.',
    },
  );
}

/** Named operations that would no longer be valid for a reason that no change told. */
function invalidated({ namedOperations }: Surroundings, after: GraphQLSchema, told: ReadonlySet<string>): CheckFault[] {
  return [...namedOperations]
    .filter(([name]) => !told.has(name))
    .flatMap(([name, document]) =>
      validate(after, document)
        .slice(0, 1)
        .map(({ message }) => ({ name, message })),
    )
    .map(({ name, message }) =>
      error(
        null,
        {
          vi: `Thao tác có tên ${name} không còn hợp lệ: ${message}`,
          en: `The named operation ${name} would no longer be valid: ${message}`,
        },
        { vi: 'Giữ lại điều mà thao tác đó hỏi.', en: 'Keep what that operation asks for.' },
      ),
    );
}

/** Whether anybody is hurt by what the graph would no longer answer, against the graph that is served now. */
export const checkBreakingChanges: Check = async (candidate, surroundings) => {
  if (!changesGraph(candidate, surroundings)) return [];
  const before = readSupergraph(surroundings.supergraphSdl).apiSchema;
  const subgraphs = [...beside(candidate, surroundings), ...added(candidate)];
  const after = readSupergraph(await composeAside(subgraphs)).apiSchema;
  const changes = findBreakingChanges(before, after);
  if (changes.length === 0) return [];
  const sent = await surroundings.sentOperations();
  const named = [...surroundings.namedOperations].map(([name, document]) => ({
    name,
    coordinates: [...usedCoordinates(document, before)],
  }));
  const told = new Set<string>();
  const faults = changes.map((change) => {
    const { place, hurts } = hurtBy(change, before);
    const victims = {
      named: named.filter(({ coordinates }) => coordinates.some(hurts)).map(({ name }) => name),
      sent: sent.filter(({ coordinates }) => coordinates.some(hurts)),
    };
    for (const name of victims.named) told.add(name);
    return judgeChange(change, place, victims);
  });
  return [...faults, ...invalidated(surroundings, after, told)];
};
