/** Frequent words of Vietnamese reports that are not written in ASCII, lower case, composed (NFC). */
export const commonWords: ReadonlySet<string> = new Set(
  `số liệu tỷ tỉ lệ tỉnh công vụ thông các và được triển cấp đổi có chính của chuyển chỉ tiêu động năm thực xã dân trên thành
  nhiệm hiện đã với địa hành dụng nghị điện hội dịch đạo về nghệ kết toàn phương tổ người phát đồng sơ hệ thống rộng bản
  nghiệp trực hồ xếp điểm sử lý tuyến dùng sở hạng băng truyền định quyết chức mạng thôn tục dữ việc tác để tử văn thuê án đề
  ngành đến giải kế tại bộ tăng quả phủ độ hoạt bảo hoàn vị thủ mục hoạch đơn quốc đạt chủ cộng dự cáp ứng hợp nhận hộ viên
  đảm nền tảng quyền xây cột hòa đầu sát là phục trưởng ký hướng trụ thị nối tập ủy hóa xử hạn giám thời trình một dựng trạm
  thoại tạo mới tổng nhiều quản tài trước mức đó trường cổng giá hình đình chưa không cầu báo cáo tích còn ngày phố thức thiết
  huyện biểu phường trấn hạ tầng lực khoản cuộc lượt từ tiến những đoạn sách thương mại mặt phần sản giáo phê duyệt bậc nguồn
  tính tính trong kỳ gần nhất mã ghi chú đồng tỉnh đơn giá trị thứ cách thư lượng tháng quý huấn người hộ gia phí trả lời đúng
  hạn kinh tế xác thực hộp khám chữa bệnh trường học nội dung trang mục bảng dòng tài khoản giao ngân hàng doanh`.split(
    /\s+/,
  ),
);
