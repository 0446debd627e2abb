import type { LiveProfile } from '../../../schema/contract/live-profile.ts';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { anonymous } from '../../engine/engine.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { Candidate, PublishedParts } from '../publication.ts';
import { liveQuestion } from './live-question.ts';
import { readLiveProfile } from './read-live-profile.ts';

/**
 * Asks an endpoint for all that it serves, one question a domain, as a gateway would. Throws `WrongAnswer` where an answer
 * breaks the contract, and whatever the client throws where there is none.
 */
export async function askLiveProfiles(
  client: SubgraphClient,
  { name, provinceId, serves }: Pick<Candidate & PublishedParts, 'name' | 'provinceId' | 'serves'>,
  { contract, requestId }: { readonly contract: ProvinceContract; readonly requestId: string },
): Promise<readonly LiveProfile[]> {
  const variables = { representations: [{ __typename: 'Province', id: provinceId }] };
  return await Promise.all(
    (Object.entries(serves) as [DomainWord, readonly string[]][]).map(async ([domain, fields]) => {
      const ofDomain = contract.get(domain);
      if (!ofDomain) throw new Error(`There is no contract of ${domain}`);
      const question = liveQuestion(ofDomain, fields);
      const { operation, document } = question;
      const request = { operation, document, variables, isMutation: false };
      const answer = await client.ask(request, { requestId, caller: anonymous });
      return readLiveProfile(answer, question, { publication: name, provinceId });
    }),
  );
}
