import type { DomainWord } from '../../../schema/types/domain.ts';

export interface DomainNames {
  /** Field of the root and of the province: `publicServices`. */
  readonly field: string;
  /** Beginning of its types: `PublicServices`. */
  readonly type: string;
}

export function domainNames(domain: DomainWord): DomainNames {
  const type = domain.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return { type, field: type.charAt(0).toLowerCase() + type.slice(1) };
}
