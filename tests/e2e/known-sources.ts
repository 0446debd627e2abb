/** Reports as the fragment Report of the named operations shows them, read from the list of sources by hand. */
export const khanhHoa2024 = { id: 'khanh-hoa-2024', publisher: 'Báo Khánh Hòa', publishedOn: '2025-02' };
export const khanhHoa2023 = { id: 'khanh-hoa-2023', publisher: null, publishedOn: '2023-10' };
export const ninhThuan2023 = { id: 'ninh-thuan-2023', publisher: null, publishedOn: '2024-02' };
export const konTum2024 = { id: 'kon-tum-2024-s1', publisher: null, publishedOn: '2024-08' };
export const ngheAn2023 = { id: 'nghe-an-2023', publisher: null, publishedOn: '2023-09-23' };
export const konTum2022 = { id: 'kon-tum-r22', publisher: 'tothethao.com', publishedOn: '2022-12' };
export const quangNinh2023 = { id: 'quang-ninh-r11', publisher: 'tothethao.com', publishedOn: '2023' };
export const quangNgaiInfrastructure = { id: 'quang-ngai-r14', publisher: 'kinhtedothi.vn', publishedOn: '2025' };
export const giaLai2023 = { id: 'gia-lai-r56', publisher: 'baogialai.com.vn', publishedOn: '2023' };
export const daNang = { id: 'da-nang-r45', publisher: 'news.laodong.vn', publishedOn: '2024' };
export const dongThap = { id: 'dong-thap-r34', publisher: 'nguoiquansat.vn', publishedOn: '2023-10' };
export const langSonSignal = { id: 'lang-son-r05', publisher: 'tinbong247.org', publishedOn: '2023' };
export const langSonServices = { id: 'lang-son-r01', publisher: 'congly.vn', publishedOn: '2024-10' };
export const laiChau = { id: 'lai-chau-r39', publisher: 'dantri.com.vn', publishedOn: '2025-11-01' };
export const khanhHoaTargets = { id: 'khanh-hoa-r29', publisher: 'news.baokhanhhoa.vn', publishedOn: '2024-02-25' };
export const nation2023 = { id: 'vn-r65', publisher: 'cafef.vn', publishedOn: '2023-09' };
export const khanhHoaPlan = {
  id: 'khanh-hoa-r26',
  publisher: 'UBND tỉnh Khánh Hòa (timhieuluat24h.com)',
  publishedOn: '2023-10-30',
};
