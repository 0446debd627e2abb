import { GraphQLError, isExecutableDefinitionNode, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import { elementsOf } from '../parts/elements.ts';
import { splitDocument } from '../parts/split-published.ts';
import type { Candidate } from '../publication.ts';
import type { CheckFault, ReadCandidate } from './check.ts';
import { error } from './fault.ts';

const mostBytes = 512 * 1024;
/** The largest domain of the contract has a hundredth of it. */
const mostTokens = 60_000;
/** Types, fields, arguments and values; composing takes about a millisecond over each, and the contract has some 500. */
const mostElements = 2000;
/** Brackets within brackets; whoever reads the document later may go down by recursion. */
const mostNesting = 24;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const tooLarge = (vi: string, en: string): CheckFault =>
  error(
    null,
    { vi: `SDL quá lớn: ${vi}.`, en: `The SDL is too large: ${en}.` },
    {
      vi: 'Chỉ công bố phần của hợp đồng mà đơn vị phục vụ và các kiểu riêng; chia phần còn lại thành một subgraph khác.',
      en: 'Publish only what of the contract you serve and your own types; put the rest into another subgraph.',
    },
  );

/** Looks at the words of the text before it is parsed, for a parser goes down as deep as the text does. */
function measure(sdl: string): CheckFault | null {
  const lexer = new Lexer(new Source(sdl));
  let tokens = 0;
  let depth = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (++tokens > mostTokens)
      return tooLarge(`nhiều hơn ${mostTokens} từ tố`, `it has more than ${mostTokens} tokens`);
    if (opening.has(token.kind)) depth++;
    if (closing.has(token.kind)) depth--;
    if (depth > mostNesting)
      return tooLarge(
        `ngoặc lồng sâu quá ${mostNesting} cấp ở dòng ${token.line}, cột ${token.column}`,
        `brackets are nested more than ${mostNesting} deep at line ${token.line}, column ${token.column}`,
      );
  }
  return null;
}

function doesNotParse(thrown: unknown): CheckFault {
  if (!(thrown instanceof GraphQLError)) throw thrown;
  const [at] = thrown.locations ?? [];
  return error(
    at ? `line ${at.line}, column ${at.column}` : null,
    {
      vi: `SDL không đọc được${at ? ` ở dòng ${at.line}, cột ${at.column}` : ''}: ${thrown.message}`,
      en: `The SDL does not parse: ${thrown.message}`,
    },
    {
      vi: 'Sửa chỗ đó theo cú pháp GraphQL; câu `{ _service { sdl } }` của máy chủ trả về SDL đúng.',
      en: 'Mend that place by the syntax of GraphQL; `{ _service { sdl } }` of your server answers a right SDL.',
    },
  );
}

function judgeDefinitions(document: DocumentNode): CheckFault[] {
  const { definitions } = document;
  if ([...elementsOf(document)].length > mostElements)
    return [
      tooLarge(
        `nhiều hơn ${mostElements} kiểu, trường, đối số và giá trị`,
        `it has more than ${mostElements} types, fields, arguments and values`,
      ),
    ];
  return definitions.filter(isExecutableDefinitionNode).map(({ loc, name }) => {
    const at = loc?.startToken;
    return error(
      at ? `line ${at.line}, column ${at.column}` : null,
      {
        vi: `SDL có thao tác hoặc fragment${name ? ` "${name.value}"` : ''}, không phải định nghĩa kiểu.`,
        en: `The SDL holds an operation or fragment${name ? ` "${name.value}"` : ''}, which defines no type.`,
      },
      { vi: 'Bỏ nó khỏi SDL.', en: 'Take it out of the SDL.' },
    );
  });
}

/** The candidate, read, or why it cannot be. */
export function readCandidate(
  candidate: Candidate,
  contract: ProvinceContract,
): { readonly read: ReadCandidate } | { readonly faults: readonly CheckFault[] } {
  const bytes = Buffer.byteLength(candidate.sdl);
  if (bytes > mostBytes)
    return {
      faults: [
        tooLarge(`${bytes} byte, nhiều nhất ${mostBytes}`, `it has ${bytes} bytes, and ${mostBytes} are the most`),
      ],
    };
  try {
    const large = measure(candidate.sdl);
    if (large) return { faults: [large] };
    const document = parse(candidate.sdl);
    const faults = judgeDefinitions(document);
    return faults.length > 0
      ? { faults }
      : { read: { ...candidate, document, parts: splitDocument(document, contract) } };
  } catch (thrown) {
    return { faults: [doesNotParse(thrown)] };
  }
}
