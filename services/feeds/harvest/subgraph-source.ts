import type { LiveProfile } from '../../../schema/contract/live-profile.ts';
import { sourceOfPublication } from '../../../schema/contract/served-mark.ts';
import type { SourceClaim } from '../../ledger/claim.ts';
import type { Contract } from '../rules/rule.ts';

/** The source that all figures of one publication stand under, whatever its version. Its address is its owner's business. */
export function sourceOf(
  { publication, provinceId }: Pick<LiveProfile, 'publication' | 'provinceId'>,
  { areas }: Pick<Contract, 'areas'>,
): SourceClaim {
  const name = areas.byId(provinceId)?.nameVi ?? provinceId;
  return {
    id: sourceOfPublication(publication),
    provinceId,
    publisher: name,
    title: `Subgraph ${publication} (${name})`,
    url: null,
    file: null,
    publishedOn: null,
    publishedInferred: false,
    kind: 'subgraph',
    language: 'vi',
  };
}
