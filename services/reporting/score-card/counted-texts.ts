/** How each measure of a score card is counted, Vietnamese and English: shown beside its numbers. */
export const countedTexts = {
  claimsHolding:
    'Số liệu và bản ghi hiện hành trong kỳ, trừ mục tiêu: bao nhiêu không có phát hiện mâu thuẫn nào đang đứng. Current observations and register records of the periods asked for, targets aside: how many have no standing contradiction.',
  claimsWarned:
    'Cũng mẫu số đó: bao nhiêu có cảnh báo đang đứng mà không có mâu thuẫn. Of the same claims: how many have a standing warning and no contradiction.',
  obligationsOnTime:
    'Nghĩa vụ của các kỳ đã qua hạn nộp trước ngày xét: bao nhiêu đủ mọi chỉ tiêu muộn nhất vào hạn. Obligations of the periods asked for whose due day lies before the day: how many had every figure by that day.',
  figuresReported:
    'Số liệu phải có theo các nghĩa vụ đó: bao nhiêu đã có vào ngày xét, kể cả trễ. Figures owed by the same obligations: how many were there on the day, late ones too.',
  figuresStale:
    'Chỉ tiêu có số liệu về đơn vị: bao nhiêu có số liệu mới nhất cũ hơn giới hạn tuổi vào ngày xét, của bất kỳ kỳ nào. Indicators of which the unit has a figure, of any period: of how many the newest figure is older than its age limit on the day.',
  doubtsAnswered: (days: number): string =>
    `Mâu thuẫn được phát hiện và tranh chấp do bộ nêu về số liệu tỉnh chịu trách nhiệm, đã qua ${days} ngày: bao nhiêu được đính chính, rút hoặc tỉnh phát biểu trong ${days} ngày đó. Contradictions found, and disputes that the ministry opened on figures the province answers for, at least ${days} days ago: how many were followed within ${days} days by a correction, a withdrawal or a word of the province.`,
} as const;
