import { defineEnum } from './define-enum.ts';

export const DisputeState = defineEnum('DisputeState', 'Trạng thái tranh chấp. How a dispute stands.', {
  open: 'Đã nêu, chờ bên chịu trách nhiệm về số liệu trả lời. Raised: whoever answers for the figure has yet to.',
  accepted: 'Bên chịu trách nhiệm thừa nhận; chờ đính chính. Admitted by whoever answers for the figure.',
  disputed: 'Bên chịu trách nhiệm giữ nguyên số liệu. Whoever answers for the figure stands by it.',
  corrected: 'Đã đính chính: kết thúc. The figure was corrected, which ended the dispute.',
  withdrawn:
    'Đã rút số liệu, hoặc hệ thống đã rút phát hiện: kết thúc. The figure was withdrawn, or the hub took the finding back, which ended the dispute.',
});

export const DisputeParty = defineEnum('DisputeParty', 'Bên phát biểu. On whose behalf something was said.', {
  province: 'Tỉnh. The province.',
  ministry: 'Bộ. The ministry.',
});

export type DisputeStateWord = (typeof DisputeState.words)[number];
export type DisputePartyWord = (typeof DisputeParty.words)[number];
