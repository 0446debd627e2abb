import { defineEnum } from './define-enum.ts';

/** The five fields of reporting; each has its own subgraph. */
export const Domain = defineEnum('Domain', 'Lĩnh vực. A field of reporting, with a subgraph of its own.', {
  infrastructure: 'Hạ tầng số. Digital infrastructure.',
  'public-services': 'Dịch vụ công trực tuyến. Online public services.',
  security: 'An toàn thông tin. Information security.',
  economy: 'Kinh tế số và xã hội số. Digital economy and society.',
  programme: 'Chương trình chuyển đổi số, DTI. The programme itself: DTI, plans, teams, projects.',
});

export type DomainWord = (typeof Domain.words)[number];
