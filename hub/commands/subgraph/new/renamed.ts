import type { DomainWord } from '../../../../schema/types/domain.ts';

/** Whose project it is. */
export interface ProjectOwner {
  /** `khanh-hoa-2025` */
  readonly provinceId: string;
  readonly nameVi: string;
  readonly domain: DomainWord;
}

const pascal = (kebab: string): string =>
  kebab.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const camel = (kebab: string): string => kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The template is itself the project of a province, so that it is checked and tested like all else. These are its names
 * wherever they stand in it, with those of another project in their place.
 */
const namesOf = ({ provinceId, nameVi, domain }: ProjectOwner): ReadonlyMap<string, string> =>
  new Map([
    ['kon-tum', provinceId],
    ['konTum', camel(provinceId)],
    ['KonTum', pascal(provinceId)],
    ['Kon Tum', nameVi],
    ['security', domain],
    ['Security', pascal(domain)],
  ]);

// `Security` only as a part of a name: alone it is a word of English.
const names = /kon-tum|konTum|KonTum|Kon Tum|\bsecurity\b|(?<=konTum|KonTum|Province)Security/g;

/** The text, or path, of the template as that of another project. */
export function renamed(text: string, owner: ProjectOwner): string {
  const own = namesOf(owner);
  return text.replaceAll(names, (name) => own.get(name) ?? name);
}
