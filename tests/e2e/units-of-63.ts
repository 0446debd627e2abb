/** The 63 units to 2025-06-30 in the order of their codes, from the national code list. */
export const unitsOf63 = [
  'ha-noi', 'ha-giang', 'cao-bang', 'bac-kan', 'tuyen-quang', 'lao-cai', 'dien-bien', 'lai-chau', 'son-la', 'yen-bai',
  'hoa-binh', 'thai-nguyen', 'lang-son', 'quang-ninh', 'bac-giang', 'phu-tho', 'vinh-phuc', 'bac-ninh', 'hai-duong',
  'hai-phong', 'hung-yen', 'thai-binh', 'ha-nam', 'nam-dinh', 'ninh-binh', 'thanh-hoa', 'nghe-an', 'ha-tinh',
  'quang-binh', 'quang-tri', 'hue', 'da-nang', 'quang-nam', 'quang-ngai', 'binh-dinh', 'phu-yen', 'khanh-hoa',
  'ninh-thuan', 'binh-thuan', 'kon-tum', 'gia-lai', 'dak-lak', 'dak-nong', 'lam-dong', 'binh-phuoc', 'tay-ninh',
  'binh-duong', 'dong-nai', 'ba-ria-vung-tau', 'ho-chi-minh', 'long-an', 'tien-giang', 'ben-tre', 'tra-vinh',
  'vinh-long', 'dong-thap', 'an-giang', 'kien-giang', 'can-tho', 'hau-giang', 'soc-trang', 'bac-lieu', 'ca-mau',
]; // prettier-ignore
