import { defineEnum } from '../types/define-enum.ts';

/** How far a system, centre or pilot has come, as its source says. */
const LifecycleStatus = defineEnum('LifecycleStatus', 'Tình trạng. How far a thing has come.', {
  planned: 'Có kế hoạch. Planned.',
  'being-built': 'Đang xây dựng. Being built.',
  piloting: 'Đang thí điểm. On trial.',
  operating: 'Đã vận hành. In operation.',
  retired: 'Đã dừng. Out of operation.',
});

export const lifecycleStatus = {
  kind: 'choice',
  of: LifecycleStatus,
  description: 'Tình trạng. How far it has come.',
} as const;
