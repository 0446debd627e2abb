import type { Check, CheckFault } from './check.ts';
import { askClient, doesNotAnswer, errorsIn, withEndpoint } from './ask-candidate.ts';
import { error, type BilingualText } from './fault.ts';
import { readCandidate } from './read-candidate.ts';
import { schemaDifferences, type SchemaDifference } from './schema-differences.ts';

const mend = {
  vi: 'Công bố đúng SDL mà máy chủ trả lời cho { _service { sdl } }, hoặc chạy phiên bản máy chủ của SDL này.',
  en: 'Publish the SDL that your server answers to { _service { sdl } }, or run the server that this SDL is of.',
};

function told({ coordinate, published, served }: SchemaDifference): CheckFault {
  if (served === null)
    return error(
      coordinate,
      {
        vi: `${coordinate} có trong SDL công bố, endpoint không có.`,
        en: `${coordinate} is published, but the endpoint does not have it.`,
      },
      mend,
    );
  if (published === null)
    return error(
      coordinate,
      {
        vi: `Endpoint có ${coordinate}, SDL công bố không có.`,
        en: `The endpoint has ${coordinate}, which is not published.`,
      },
      mend,
    );
  return error(
    coordinate,
    {
      vi: `${coordinate} công bố là "${published}", ở endpoint là "${served}".`,
      en: `${coordinate} is published as "${published}", and served as "${served}".`,
    },
    mend,
  );
}

const saysNoSchema = (said: BilingualText): CheckFault =>
  error(
    'Query._service',
    { vi: `Endpoint không nói SDL của mình: ${said.vi}`, en: `The endpoint does not state its SDL: ${said.en}` },
    {
      vi: 'Dùng thư viện subgraph Federation 2, hoặc trả lời trường { _service { sdl } }.',
      en: 'Use a subgraph library of Federation 2, or answer the field { _service { sdl } }.',
    },
  );

/** Whether the endpoint is there, and is what was published. */
export const checkEndpointSchema: Check = async (candidate, surroundings) => {
  try {
    const answer = await withEndpoint(
      candidate,
      surroundings,
      async (client) => await askClient(client, '{ _service { sdl } }'),
    );
    const sdl = (answer.data?.['_service'] as { readonly sdl?: unknown } | null | undefined)?.sdl;
    if (typeof sdl !== 'string') {
      const said = errorsIn(answer);
      return [
        saysNoSchema({
          vi: said ?? 'data._service.sdl không phải văn bản',
          en: said ?? 'data._service.sdl is no text',
        }),
      ];
    }
    const served = readCandidate({ ...candidate, sdl }, surroundings.contract);
    if ('faults' in served)
      return served.faults.map(({ messageVi, messageEn }) => saysNoSchema({ vi: messageVi, en: messageEn }));
    return schemaDifferences(candidate.document, served.read.document).map(told);
  } catch (thrown) {
    return [doesNotAnswer(thrown)];
  }
};
