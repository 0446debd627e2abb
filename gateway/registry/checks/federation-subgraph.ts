import { validateSubgraph } from '@theguild/federation-composition';
import { Kind, type ConstDirectiveNode, type DocumentNode, type GraphQLError } from 'graphql';
import { federationIdentity, federationNames, readLinks } from '../parts/federation-names.ts';
import type { Check, CheckFault, ReadCandidate } from './check.ts';
import { error, reasonOf } from './fault.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const isLinked = (document: DocumentNode): boolean =>
  readLinks(document)?.links.some((each) => each.identity === federationIdentity && each.supports(2, 0)) ?? false;

const argument = ({ arguments: given = [] }: ConstDirectiveNode, name: string) =>
  given.find((each) => each.name.value === name)?.value;

const isKeyById = (key: ConstDirectiveNode): boolean => {
  const fields = argument(key, 'fields');
  const resolvable = argument(key, 'resolvable');
  return (
    fields?.kind === Kind.STRING &&
    fields.value.trim() === 'id' &&
    (resolvable?.kind !== Kind.BOOLEAN || resolvable.value)
  );
};

function judgeKeys({ document }: ReadCandidate): CheckFault[] {
  const names = federationNames(document);
  const keys = document.definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    node.name.value === 'Province'
      ? (node.directives ?? []).filter(({ name }) => names.directive(name.value) === 'key')
      : [],
  );
  const mend = {
    vi: 'Khai báo `type Province @key(fields: "id") { id: ID! … }`, chỉ một khoá đó, và trả lời `_entities` cho nó.',
    en: 'Declare `type Province @key(fields: "id") { id: ID! … }`, that key alone, and answer `_entities` for it.',
  };
  const found = keys.filter(isKeyById).length;
  if (found === 0)
    return [
      error(
        'Province',
        {
          vi: 'Không có kiểu Province với @key(fields: "id") mà subgraph này tự trả lời.',
          en: 'There is no type Province with a @key(fields: "id") that this subgraph resolves.',
        },
        mend,
      ),
    ];
  return keys.length > found
    ? [
        error(
          'Province',
          {
            vi: 'Province có khoá khác ngoài "id"; đồ thị quốc gia chỉ nối theo id.',
            en: 'Province has another key than "id"; the national graph joins by id alone.',
          },
          mend,
        ),
      ]
    : [];
}

/** The composer prefixes what it says with the subgraph's name. */
function told(fault: GraphQLError): CheckFault {
  const message = fault.message.replace(/^\[[^\]]*\] /, '');
  const [at] = fault.locations ?? [];
  const [, coordinate] = /"(\w+\.\w+)[("]/.exec(message) ?? [];
  return error(
    at ? `line ${at.line}, column ${at.column}` : (coordinate ?? null),
    { vi: `Không hợp lệ theo Federation 2: ${message}`, en: `Not valid by Federation 2: ${message}` },
    {
      vi: 'Sửa SDL chỗ đó; https://specs.apollo.dev/federation nói từng directive nghĩa là gì.',
      en: 'Mend the SDL there; https://specs.apollo.dev/federation says what each directive means.',
    },
  );
}

/** Whether the SDL is a subgraph, by itself: linked, keyed and valid. */
export const checkFederationSubgraph: Check = (candidate) => {
  const { name, document } = candidate;
  if (!isLinked(document))
    return [
      error(
        null,
        { vi: 'SDL không @link tới Federation 2.', en: 'The SDL does not @link to Federation 2.' },
        { vi: `Thêm vào đầu SDL: ${link}`, en: `Put at the head of the SDL: ${link}` },
      ),
    ];
  try {
    return [...judgeKeys(candidate), ...validateSubgraph({ name, typeDefs: document }).map(told)];
  } catch (thrown) {
    // The validator is not made for whatever anybody writes, so a throw of it is the candidate's as well.
    const reason = reasonOf(thrown);
    return [
      error(
        null,
        { vi: `Không đọc được như một subgraph: ${reason}`, en: `It cannot be read as a subgraph: ${reason}` },
        { vi: 'Sửa SDL theo lý do đó.', en: 'Mend the SDL by that reason.' },
      ),
    ];
  }
};
