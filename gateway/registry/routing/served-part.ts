import { sourceOfPublication, type ServedMark } from '../../../schema/contract/served-mark.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { FallbackReason, ServedFrom, type FallbackReasonWord } from '../../../schema/types/served.type.ts';

/** How one publication's part of an answer was served. */
export interface ServedPart {
  readonly provinceId: string;
  readonly publication: string;
  readonly publicationId: number;
  readonly domain: DomainWord;
  readonly fields: readonly string[];
  /** Null where it was live. */
  readonly reason: FallbackReasonWord | null;
  readonly confirmedAt: Date | null;
  /** By field the period of the figure that was stated then. */
  readonly periods: Readonly<Record<string, string>>;
}

const ageOf = ({ confirmedAt }: ServedPart): number | null =>
  confirmedAt && Math.max(0, Math.round((Date.now() - confirmedAt.getTime()) / 1000));

/** What the national subgraph is told of it. */
export const markOf = (part: ServedPart): ServedMark => ({
  source: sourceOfPublication(part.publication),
  fields: part.fields,
  periods: part.periods,
  reason: part.reason,
  confirmedAt: part.confirmedAt?.toISOString() ?? null,
  ageInSeconds: ageOf(part),
});

/** What whoever asked is told of it, in `extensions.provinces`, in the words of the graph. */
export const tellingOf = (part: ServedPart): Readonly<Record<string, unknown>> => ({
  id: part.provinceId,
  subgraph: part.publication,
  domain: Domain.nameOf(part.domain),
  from: ServedFrom.nameOf(part.reason === null ? 'live' : 'ledger'),
  reason: part.reason && FallbackReason.nameOf(part.reason),
  confirmedAt: part.confirmedAt?.toISOString() ?? null,
  ageInSeconds: ageOf(part),
});
