import { defineEnum } from './define-enum.ts';

export const FeedKind = defineEnum('FeedKind', 'Cách số liệu đến. How a feed came.', {
  'data-set': 'Bộ dữ liệu ban đầu của Liên Tỉnh. With the hub itself.',
  file: 'Tệp gửi lên. As a file.',
  call: 'Gửi qua API. As rows of a call.',
  mend: 'Sửa các dòng bị giữ lại. As the mend of quarantined rows.',
  drop: 'Bỏ các dòng bị giữ lại. Quarantined rows were given up.',
  correction: 'Đính chính một số liệu. As the correction of one figure.',
  withdrawal: 'Rút số liệu. As a withdrawal.',
  harvest: 'Ghi lại từ subgraph của tỉnh. As what a province’s own subgraph stated.',
});

export const WriterRole = defineEnum('WriterRole', 'Vai trò của người ghi. In which role somebody wrote.', {
  officer: 'Cán bộ của tỉnh. An officer of the province.',
  publisher: 'Chương trình của tỉnh, bằng mã truy cập công bố. A program of the province, by a publishing token.',
  editor: 'Biên tập viên của bộ. An editor of the ministry.',
  operator: 'Người vận hành. An operator of the hub.',
});

export const QuarantineState = defineEnum(
  'QuarantineState',
  'Trạng thái dòng bị giữ lại. How a quarantined row stands.',
  {
    waiting: 'Chờ sửa. It waits to be mended.',
    mended: 'Đã sửa và đã nhận. It was mended and taken.',
    dropped: 'Đã bỏ. It was given up.',
  },
);

export type FeedKindWord = (typeof FeedKind.words)[number];
export type WriterRoleWord = (typeof WriterRole.words)[number];
export type QuarantineStateWord = (typeof QuarantineState.words)[number];
