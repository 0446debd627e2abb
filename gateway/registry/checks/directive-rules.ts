import type { FederationDirective } from '../parts/federation-names.ts';
import type { BilingualText } from './fault.ts';

/** Directives of federation that no province uses, and why. */
export const forbiddenDirectives: ReadonlyMap<FederationDirective | 'link', BilingualText> = new Map([
  ['override', { vi: 'nó lấy trường của subgraph khác', en: 'it takes a field from another subgraph' }],
  ['interfaceObject', { vi: 'nó thêm trường vào kiểu của chủ khác', en: 'it adds fields to types of other owners' }],
  [
    'inaccessible',
    {
      vi: 'nó giấu đi điều vừa công bố, kể cả điều quốc gia công bố',
      en: 'it hides what is being published, what the nation publishes included',
    },
  ],
  [
    'policy',
    {
      vi: 'đồ thị quốc gia không có chính sách nào để kiểm tra',
      en: 'the national graph knows no policies to hold it against',
    },
  ],
  [
    'composeDirective',
    { vi: 'directive của supergraph là của quốc gia', en: 'the directives of the supergraph are the nation’s' },
  ],
  ['tag', { vi: 'các góc nhìn theo tag là của quốc gia', en: 'the views that are made of tags are the nation’s' }],
  [
    'context',
    { vi: 'gateway không chuyển ngữ cảnh giữa các subgraph', en: 'the gateway carries no context between subgraphs' },
  ],
  [
    'fromContext',
    { vi: 'gateway không chuyển ngữ cảnh giữa các subgraph', en: 'the gateway carries no context between subgraphs' },
  ],
]);

/** What would change whom, or with what, the hub answers for a national figure. */
export const forbiddenOnContract: ReadonlyMap<FederationDirective | 'link', BilingualText> = new Map([
  [
    'authenticated',
    { vi: 'ai được xem số liệu quốc gia do quốc gia định', en: 'the nation decides who may see national figures' },
  ],
  [
    'requiresScopes',
    { vi: 'ai được xem số liệu quốc gia do quốc gia định', en: 'the nation decides who may see national figures' },
  ],
  [
    'requires',
    {
      vi: 'số liệu của hợp đồng được hỏi chỉ bằng mã đơn vị',
      en: 'figures of the contract are asked by the unit’s id alone',
    },
  ],
  [
    'provides',
    {
      vi: 'số liệu của hợp đồng được hỏi chỉ bằng mã đơn vị',
      en: 'figures of the contract are asked by the unit’s id alone',
    },
  ],
]);
