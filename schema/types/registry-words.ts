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

export const SubgraphStanding = defineEnum(
  'SubgraphStanding',
  'Tình trạng một subgraph. How a published subgraph stands.',
  {
    live: 'Đang phục vụ. It is part of the graph, and asked.',
    'set-aside':
      'Tạm ngừng hỏi. It is part of the graph, but not asked: figures come from the ledger, its own fields are null.',
    past: 'Không còn dùng. It was replaced by another publication of the same name, or retired.',
  },
);

export const PublishingOutcome = defineEnum('PublishingOutcome', 'Kết quả công bố. What became of a candidate.', {
  passed:
    'Đạt mọi mục kiểm tra; chưa công bố. It passed every check; nothing was published, for that was not asked for.',
  published: 'Đã công bố. It is part of the graph now.',
  unchanged: 'Không có gì mới. Exactly this is live already.',
  refused: 'Không nhận; đồ thị như cũ. A check failed; the graph is as it was.',
});

export type GraphChangeWord = (typeof GraphChange.words)[number];
export type SetAsideReasonWord = (typeof SetAsideReason.words)[number];
export type SubgraphStandingWord = (typeof SubgraphStanding.words)[number];
export type PublishingOutcomeWord = (typeof PublishingOutcome.words)[number];
