export const tokenUsage = `npm run -s hub -- token --role=<role> [--province=<id>] [--subject=<name>] [--days=90]

Cấp một mã truy cập do chính Liên Tỉnh này ký. Issues a token that this hub itself signs.

  --role=analyst       xem mọi số liệu, kể cả phần hạn chế · reads all, restricted figures too
  --role=officer       gửi và xem phần hạn chế của một tỉnh · reports, and reads what is restricted, of one province
  --role=editor        cán bộ bộ: sửa số liệu của mọi tỉnh · of the ministry: writes for any province
  --role=operator      người vận hành · runs the hub
  --province=<id>      tỉnh của officer, ví dụ kon-tum; gồm cả các đơn vị tiền thân
                       the officer's unit, e.g. kon-tum; covers its predecessors
  --subject=<name>     tên người hoặc chương trình, ghi vào nhật ký kiểm toán · who it is for, as the audit log names them
  --days=<1 to 366>    số ngày có hiệu lực · how long it is valid
  --help               trang này · this page

Dùng mã · To use it:  curl -H "Authorization: Bearer $(npm run -s hub -- token --role=analyst)" …
                      npm run -s hub -- token --role=officer --province=kon-tum > kon-tum.token
                      npm run hub -- report kon-tum.xlsx --province=kon-tum --token-file=kon-tum.token
Khóa nằm ở · The keys lie in DATA_DIR/identity: private-key.json (giữ kín · keep it), jwks.json.
Đổi khóa: xóa private-key.json. Thu hồi: xóa khóa khỏi jwks.json.
To change the key, remove private-key.json. To revoke its tokens, take the key out of jwks.json.

Dùng nhà cung cấp định danh có sẵn (Keycloak, Entra ID, …) · To use an identity provider you have:
  IDENTITY_JWKS=https://id.example.vn/realms/x/protocol/openid-connect/certs   (hoặc tệp · or a file)
  IDENTITY_ISSUER=https://id.example.vn/realms/x      phải khớp "iss" · must equal "iss"
  IDENTITY_AUDIENCE=lien-tinh                         phải khớp "aud" · must equal "aud"
Mã phải có · Its tokens must hold:  "sub", "exp", "role" (như trên · as above), "province" (officer);
ký bằng · signed by EdDSA, ES256, RS256, PS256.

0: đã cấp · issued   2: không cấp · not issued
`;
