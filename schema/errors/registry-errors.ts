import type { ErrorEntry } from './catalogue.ts';

/** Of acts on the graph itself. */
export const registryErrors = {
  unknownSubgraph: {
    code: 'UNKNOWN_SUBGRAPH',
    vi: 'Không có subgraph nào mang tên này trong đồ thị.',
    en: 'No subgraph of this name is part of the graph, or was.',
    mend: 'Ask registry { subgraphs { name } } for the names, or `npm run hub -- subgraph status`.',
  },
  unknownGraphVersion: {
    code: 'UNKNOWN_GRAPH_VERSION',
    vi: 'Không có phiên bản đồ thị hoặc bản công bố nào trước đó như vậy.',
    en: 'There is no such earlier version of the graph, or no earlier publication of the subgraph.',
    mend: 'Ask registry { versions { nodes { number } } } for the numbers, or `npm run hub -- subgraph history`.',
  },
  staleGraphVersion: {
    code: 'STALE_GRAPH_VERSION',
    vi: 'Đồ thị đã sang phiên bản khác so với phiên bản được nêu; chưa thay đổi gì.',
    en: 'Another version of the graph is current than the one that was expected. Nothing was changed.',
    mend: 'Look at what changed, and if the act still holds, repeat it with the number in "current".',
  },
  graphConflict: {
    code: 'GRAPH_CONFLICT',
    vi: 'Đồ thị không hợp nhất được với subgraph này; chưa thay đổi gì.',
    en: 'The graph cannot be composed with this subgraph as it was. Nothing was changed.',
    mend: 'Publish it anew, so that every check tells what is wrong; the message says what composition says.',
  },
} as const satisfies Record<string, ErrorEntry>;
