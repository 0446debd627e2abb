import { Kind, parse, specifiedScalarTypes, type FieldNode } from 'graphql';
import type { SubgraphSdl } from '../../composition/compose.ts';
import { namedType } from '../parts/named-type.ts';
import { sharedScalars } from '../parts/shared-scalars.ts';
import { fieldsOf } from '../parts/split-published.ts';
import type { CheckFault } from './check.ts';
import { error } from './fault.ts';

const scalars = new Set([...sharedScalars, ...specifiedScalarTypes.map(({ name }) => name)]);

/** The fields of Province that the nation answers with a single value. */
export function nationalValues(nationals: readonly SubgraphSdl[]): ReadonlySet<string> {
  const fields = nationals.flatMap(({ sdl }) => fieldsOf(parse(sdl, { noLocation: true }), 'Province'));
  return new Set(fields.filter(({ type }) => scalars.has(namedType(type))).map(({ name }) => name.value));
}

/** Fields of a field set; null where it does not parse, which the check of the subgraph tells. */
function requiredFields(fieldSet: unknown): readonly FieldNode[] | null {
  if (typeof fieldSet !== 'string') return null;
  try {
    const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
    return operation.selectionSet.selections.filter((each) => each.kind === Kind.FIELD);
  } catch {
    return null;
  }
}

/**
 * What `@requires` names must be values of the nation's own, without arguments: fields of another province would go with
 * its subgraph, and fields with arguments may mean something else to whoever asks.
 */
export function judgeRequires(place: string, fieldSet: unknown, national: ReadonlySet<string>): CheckFault[] {
  const fields = requiredFields(fieldSet);
  if (!fields) return [];
  const usable = [...national].join(', ');
  return fields.flatMap(({ name, arguments: given = [] }) => {
    if (given.length > 0)
      return [
        error(
          place,
          {
            vi: `@requires của ${place} có đối số ở ${name.value}; cùng trường với đối số khác có thể được hỏi cùng lúc.`,
            en: `@requires of ${place} gives ${name.value} arguments; the same field may be asked with others at once.`,
          },
          { vi: 'Bỏ các đối số.', en: 'Take the arguments out.' },
        ),
      ];
    if (national.has(name.value)) return [];
    return [
      error(
        place,
        {
          vi: `@requires của ${place} cần ${name.value}, không phải trường giá trị của Province quốc gia.`,
          en: `@requires of ${place} needs ${name.value}, which is no value of the national Province.`,
        },
        { vi: `Dùng: ${usable}.`, en: `Use: ${usable}.` },
      ),
    ];
  });
}
