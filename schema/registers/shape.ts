import type { Access } from '../access/access.ts';
import type { ClosedList } from '../types/define-enum.ts';
import type { DomainWord } from '../types/domain.ts';

interface Described {
  /** Meaning, Vietnamese and English in one text. */
  readonly description: string;
  /** True where a record may lack it: then it is null. */
  readonly optional?: boolean;
  /** Who may see it; everybody where left out. Whoever may not is answered null, though every record has it. */
  readonly access?: Access;
}

/** What one property of a record holds. `day` may be as precise as known: 2021, 2021-10 or 2021-10-19. */
export type PropertyShape = Described &
  (
    | { readonly kind: 'text' | 'texts' | 'number' | 'boolean' | 'day' }
    | { readonly kind: 'count'; readonly atLeast?: number; readonly atMost?: number }
    | { readonly kind: 'choice' | 'choices'; readonly of: ClosedList<string> }
  );

/** The declared shape of one register: checked on the way in, typed on the way out. */
export interface RegisterShape {
  /** `security-operations-centre`: stored with each record, for ever. */
  readonly name: string;
  /** GraphQL type: `SecurityOperationsCentre`. */
  readonly typeName: string;
  /** Field of domain and profile, and name of the list in a feed: `securityOperationsCentres`. */
  readonly field: string;
  readonly domain: DomainWord;
  readonly description: string;
  /** Properties that, with province and source, say which thing a record speaks of. */
  readonly key: readonly string[];
  /** Whether a record must name a reference period. */
  readonly period: 'required' | 'optional';
  readonly properties: Readonly<Record<string, PropertyShape>>;
}
