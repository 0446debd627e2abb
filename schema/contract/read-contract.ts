import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { projectRoot } from '../project-root.ts';
import { Domain, type DomainWord } from '../types/domain.ts';

/** What provinces may serve of one domain. */
export interface DomainContract {
  readonly domain: DomainWord;
  readonly sdl: string;
  /** Field of Province: `publicServices`. */
  readonly field: string;
  /** Its type: `ProvincePublicServices`. */
  readonly profile: string;
  /** Object types with their fields. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;
}

export type ProvinceContract = ReadonlyMap<DomainWord, DomainContract>;

export const contractFolder = 'schema/contract';

const typeName = ({ type }: FieldDefinitionNode): string => {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
};

function parseContract(domain: DomainWord, sdl: string): DomainContract {
  const objects = parse(sdl).definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const types = new Map(
    objects.map(({ name, fields = [] }) => [name.value, new Map(fields.map((field) => [field.name.value, field]))]),
  );
  const profile = [...(types.get('Province')?.values() ?? [])].find(({ name }) => name.value !== 'id');
  if (!profile) throw new Error(`${contractFolder}/${domain}.graphql: Province has no profile`);
  return { domain, sdl, types, field: profile.name.value, profile: typeName(profile) };
}

let read: ProvinceContract | undefined;

/** The committed contract of each domain, read once. */
export function provinceContract(): ProvinceContract {
  read ??= new Map(
    Domain.words.map((domain) => [
      domain,
      parseContract(domain, readFileSync(join(projectRoot, contractFolder, `${domain}.graphql`), 'utf8')),
    ]),
  );
  return read;
}
