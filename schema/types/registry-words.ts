import { defineEnum } from './define-enum.ts';

export const GraphChange = defineEnum('GraphChange', 'Việc đã tạo ra phiên bản. The act that made a version.', {
  publish: 'Một tỉnh công bố subgraph. A province published a subgraph, or another version of it.',
  rollback:
    'Quay lại. A subgraph, or the whole graph, was brought back to what had been published before; nothing was undone in the history.',
  retire: 'Thôi dùng một subgraph. A subgraph was taken out.',
  contract:
    'Hợp đồng quốc gia thay đổi. The national contract changed with a release of the hub; all was composed anew.',
  'set-aside': 'Tạm ngừng hỏi một subgraph. A subgraph is not asked for the time being.',
  returned: 'Hỏi lại một subgraph. A subgraph that was set aside is asked again.',
});

export const SetAsideReason = defineEnum(
  'SetAsideReason',
  'Lý do tạm ngừng hỏi. Why a live subgraph is not asked; its contract is answered from the ledger meanwhile.',
  {
    'probes-fail':
      'Điểm truy cập không trả lời đúng các lần thăm dò. Its endpoint does not answer probes, or not rightly.',
    'sdl-drifted': 'Lược đồ ở điểm truy cập khác bản đã công bố. Its endpoint has another schema than it published.',
    'does-not-compose':
      'Không còn khớp với hợp đồng quốc gia. It does not fit the national contract any more: publish it anew.',
  },
);

export type GraphChangeWord = (typeof GraphChange.words)[number];
export type SetAsideReasonWord = (typeof SetAsideReason.words)[number];
