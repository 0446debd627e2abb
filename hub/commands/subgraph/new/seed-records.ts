import { registersOf } from '../../../../schema/registers/register-list.ts';
import type { PropertyShape } from '../../../../schema/registers/shape.ts';
import type { RecordClaim } from '../../../../services/ledger/claim.ts';
import type { ProjectOwner } from './renamed.ts';

/** A stored value as the contract's GraphQL has it: closed words by their names. */
function shown(property: PropertyShape, value: unknown): unknown {
  if (property.kind !== 'choice' && property.kind !== 'choices') return value ?? null;
  const nameOf = (word: unknown): unknown => (typeof word === 'string' ? property.of.nameOf(word) : null);
  return Array.isArray(value) ? value.map(nameOf) : nameOf(value);
}

/** The records that reports hold of the unit, by the fields of their registers; registers without any are left out. */
export function seedRecords({ provinceId, domain }: ProjectOwner, records: readonly RecordClaim[]): string {
  const lists = registersOf(domain).map((shape) => {
    const own = records.filter((record) => record.provinceId === provinceId && record.register === shape.name);
    const list = own.map(({ period, sourceId, locator, content }) => ({
      period: period?.text ?? null,
      locator: [sourceId, locator].filter(Boolean).join(', '),
      ...Object.fromEntries(
        Object.entries(shape.properties).map(([name, property]) => [name, shown(property, content[name])]),
      ),
    }));
    return [shape.field, list] as const;
  });
  return `${JSON.stringify(Object.fromEntries(lists.filter(([, list]) => list.length > 0)), null, 2)}\n`;
}
