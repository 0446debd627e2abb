import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { accessOf, accessScopes } from '../../../schema/access/access.ts';
import { contractTypes, profileFields } from '../parts/contract-types.ts';
import { elementsOf, type Element } from '../parts/elements.ts';
import { federationIdentity, federationNames, readLinks, type FederationNames } from '../parts/federation-names.ts';
import type { Check, CheckFault, Surroundings } from './check.ts';
import { forbiddenDirectives, forbiddenOnContract } from './directive-rules.ts';
import { error, type BilingualText } from './fault.ts';
import { judgeRequires, nationalValues } from './required-fields.ts';

const known: ReadonlySet<string> = new Set([federationIdentity, 'https://specs.apollo.dev/link']);

const argumentOf = (directive: ConstDirectiveNode, name: string): unknown => {
  const given = directive.arguments?.find((each) => each.name.value === name);
  return given && valueFromASTUntyped(given.value);
};

const mustGo = (place: string | null, directive: string, reason: BilingualText): CheckFault =>
  error(
    place,
    {
      vi: `@${directive} không được dùng ở đây: ${reason.vi}.`,
      en: `@${directive} may not be used here: ${reason.en}.`,
    },
    { vi: `Bỏ @${directive}.`, en: `Take @${directive} off.` },
  );

function judgeScopes(place: string, directive: ConstDirectiveNode): CheckFault[] {
  const given = [argumentOf(directive, 'scopes')].flat(3);
  return given
    .filter((scope) => typeof scope !== 'string' || !accessOf(scope))
    .map((scope) =>
      error(
        place,
        { vi: `Không có quyền nào tên "${String(scope)}".`, en: `There is no scope "${String(scope)}".` },
        {
          vi: `Dùng: ${Object.values(accessScopes).join(', ')}.`,
          en: `Use one of: ${Object.values(accessScopes).join(', ')}.`,
        },
      ),
    );
}

function judgeWeight(place: string, directive: ConstDirectiveNode): CheckFault[] {
  if (!(Number(argumentOf(directive, 'weight')) < 0)) return [];
  return [
    error(
      place,
      {
        vi: 'Chi phí âm sẽ làm giảm chi phí của phần khác trong thao tác.',
        en: 'A negative cost would make the rest of an operation cheaper.',
      },
      { vi: 'Ghi weight từ 0 trở lên.', en: 'Give a weight of 0 or more.' },
    ),
  ];
}

/** Links to other specifications would bring their meaning into the supergraph. */
function judgeLinks(document: DocumentNode): CheckFault[] {
  const links = readLinks(document)?.links ?? [];
  return links
    .map(({ identity }) => identity)
    .filter((identity) => !known.has(identity))
    .map((identity) =>
      error(
        null,
        {
          vi: `SDL @link tới ${identity}; chỉ Federation được dùng.`,
          en: `The SDL has a @link to ${identity}; only Federation may be used.`,
        },
        { vi: 'Bỏ @link đó và các directive của nó.', en: 'Take out that @link and its directives.' },
      ),
    );
}

function judgeSchema({ definitions }: DocumentNode, names: FederationNames): CheckFault[] {
  const directives = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  );
  return directives.flatMap(({ name }) => {
    const reason = forbiddenDirectives.get(names.directive(name.value) ?? 'link');
    return reason ? [mustGo(null, name.value, reason)] : [];
  });
}

/** Whether an element is the nation's, by the types and profile fields of the contract. */
function contractElements({ contract }: Surroundings): (element: Element) => boolean {
  const types = contractTypes(contract);
  const places = new Set([
    'Province',
    'Province.id',
    ...[...profileFields(contract).keys()].map((each) => `Province.${each}`),
  ]);
  return ({ typeName, coordinate }) => (typeName !== null && types.has(typeName)) || places.has(coordinate);
}

/** Whether directives are used only where a province may, and as it may. */
export const checkDirectives: Check = ({ document }, surroundings) => {
  const names = federationNames(document);
  const isOfContract = contractElements(surroundings);
  const faults = [...judgeLinks(document), ...judgeSchema(document, names)];
  let national: ReadonlySet<string> | undefined;
  for (const element of elementsOf(document))
    for (const directive of element.directives) {
      const name = names.directive(directive.name.value);
      if (name === null) continue;
      const { coordinate } = element;
      const reason =
        forbiddenDirectives.get(name) ?? (isOfContract(element) ? forbiddenOnContract.get(name) : undefined);
      if (reason) faults.push(mustGo(coordinate, directive.name.value, reason));
      else if (name === 'requiresScopes') faults.push(...judgeScopes(coordinate, directive));
      else if (name === 'cost') faults.push(...judgeWeight(coordinate, directive));
      else if (name === 'requires') {
        national ??= nationalValues(surroundings.nationals);
        faults.push(...judgeRequires(coordinate, argumentOf(directive, 'fields'), national));
      }
    }
  return faults;
};
