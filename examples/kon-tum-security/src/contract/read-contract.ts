import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { projectFolder } from '../project-folder.ts';
import { publication } from '../publication.ts';
import { namedType } from './named-type.ts';

/** What the hub lets a province serve of one domain. */
export interface Contract {
  readonly document: DocumentNode;
  /** Field of Province: `security`. */
  readonly field: string;
  /** Its type: `ProvinceSecurity`. */
  readonly profile: string;
  /** Object types with their fields. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;
  /** Values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Fields of the profile that are figures, and those that are lists of records. */
  readonly figures: readonly string[];
  readonly registers: readonly string[];
}

/** Throws where the text is no contract: the hub prints it, nobody writes it. */
export function parseContract(sdl: string): Contract {
  const document = parse(sdl);
  const objects = document.definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const types = new Map(
    objects.map(({ name, fields = [] }) => [name.value, new Map(fields.map((field) => [field.name.value, field]))]),
  );
  const enums = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, (node.values ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
  const ofProvince = [...(types.get('Province')?.values() ?? [])].find(({ name }) => name.value !== 'id');
  if (!ofProvince) throw new Error('The contract has no field of Province');
  const profile = namedType(ofProvince.type);
  const fields = [...(types.get(profile)?.values() ?? [])];
  const isFigure = ({ type }: FieldDefinitionNode): boolean => namedType(type) === 'Observation';
  return {
    document,
    field: ofProvince.name.value,
    profile,
    types,
    enums,
    figures: fields.filter(isFigure).map(({ name }) => name.value),
    registers: fields.filter((field) => !isFigure(field)).map(({ name }) => name.value),
  };
}

export const readContract = (): Contract =>
  parseContract(readFileSync(join(projectFolder, 'contract', `${publication.domain}.graphql`), 'utf8'));
