import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { weightIndicator } from '../observation/merge-weights.ts';

/**
 * The domains whose figures a domain's subgraph reads: its own, and those that count the wholes its shares are merged by.
 * Made from the catalogue, for a new indicator may add one.
 */
export function domainsRead(domain: DomainWord): DomainWord[] {
  const ofWeights = catalogue()
    .of(domain)
    .flatMap((indicator) => weightIndicator(indicator)?.domain ?? []);
  return Domain.words.filter((word) => word === domain || ofWeights.includes(word));
}
