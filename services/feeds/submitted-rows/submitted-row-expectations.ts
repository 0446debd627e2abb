import type { Expectation } from '../read/reading.ts';

export const anotherProvince = (provinceId: string): Expectation => ({
  expected: `${provinceId}, the province that the file was sent for`,
  mendVi: `Xóa dòng này hoặc gửi bằng tài khoản của tỉnh đó: tệp này được gửi cho ${provinceId}.`,
  mendEn: `Remove the row, or send it as the province that it is of: this file was sent for ${provinceId}.`,
});

export const strangeSource: Expectation = {
  expected: 'an empty cell, or the id of a document of the province’s own',
  mendVi: 'Để trống ô này (số liệu do tỉnh báo cáo trực tiếp), hoặc ghi mã tài liệu của chính tỉnh.',
  mendEn: 'Leave the cell empty (the province reports it directly), or name a document of the province’s own.',
};
