import type { PublicationCheckWord } from '../../../schema/types/check-words.ts';
import { checkBreakingChanges } from './breaking-changes.ts';
import type { Check } from './check.ts';
import { checkComposition } from './composition.ts';
import { checkContract } from './contract.ts';
import { checkDescriptions } from './descriptions.ts';
import { checkDirectives } from './directives.ts';
import { checkEndpointEntities } from './endpoint-entities.ts';
import { checkEndpointSchema } from './endpoint-schema.ts';
import { checkEndpointTime } from './endpoint-time.ts';
import { checkFederationSubgraph } from './federation-subgraph.ts';
import { checkFigures } from './figures.ts';
import { checkNamespaces } from './namespaces.ts';
import { checkOneServerAField } from './one-server-a-field.ts';
import { checkOwnTypes } from './own-types.ts';
import { checkRegistration } from './registration.ts';
import { checkRoots } from './roots.ts';
import { checkServesSomething } from './serves-something.ts';

/** The check of the text itself, which all others rest on. */
export const firstCheck: PublicationCheckWord = 'readable';

export interface ListedCheck {
  readonly word: PublicationCheckWord;
  /** Checks without which it would say nothing, or mislead. */
  readonly restsOn: readonly PublicationCheckWord[];
  readonly check: Check;
}

/** All that is looked at once the text is read, in this order: cheap ones first, then what composes, then the endpoint. */
export const checkList: readonly ListedCheck[] = [
  { word: 'registration', restsOn: [], check: checkRegistration },
  { word: 'federation-subgraph', restsOn: [], check: checkFederationSubgraph },
  { word: 'contract', restsOn: [], check: checkContract },
  { word: 'namespaces', restsOn: ['registration'], check: checkNamespaces },
  { word: 'own-types', restsOn: [], check: checkOwnTypes },
  { word: 'descriptions', restsOn: [], check: checkDescriptions },
  { word: 'roots', restsOn: [], check: checkRoots },
  { word: 'directives', restsOn: ['federation-subgraph'], check: checkDirectives },
  { word: 'serves-something', restsOn: [], check: checkServesSomething },
  { word: 'one-server-a-field', restsOn: [], check: checkOneServerAField },
  {
    word: 'composition',
    restsOn: ['federation-subgraph', 'namespaces', 'own-types', 'roots', 'directives'],
    check: checkComposition,
  },
  { word: 'breaking-changes', restsOn: ['composition'], check: checkBreakingChanges },
  { word: 'endpoint-schema', restsOn: ['registration', 'federation-subgraph'], check: checkEndpointSchema },
  { word: 'endpoint-entities', restsOn: ['endpoint-schema'], check: checkEndpointEntities },
  { word: 'endpoint-time', restsOn: ['contract', 'endpoint-entities'], check: checkEndpointTime },
  { word: 'figures', restsOn: ['contract', 'endpoint-entities'], check: checkFigures },
];
