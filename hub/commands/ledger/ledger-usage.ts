const place = `Sổ cái là của DATABASE_URL, hoặc của DATA_DIR; Liên Tỉnh chạy hay không đều được.
The ledger is that of DATABASE_URL, or of DATA_DIR, whether the hub runs or not.`;

export const verifyUsage = `npm run -s hub -- ledger verify [--since-head=<hash>]

Đi hết nhật ký kiểm toán từ đầu: từng mục phải nối với mục trước, và các dòng số liệu phải đúng như khi ghi.
Walks the audit chain from its beginning: every entry must follow the one before, and its rows be as they were written.

  --since-head=<hash>   mã băm đã ghi lại bằng "ledger head": chuỗi phải còn chứa nó. Chỉ cách này mới thấy được các mục
                        cuối bị cắt bỏ cùng với số liệu của chúng
                        a hash noted by "ledger head": it must still be in the chain. Only so it is seen that entries
                        were cut off the end together with their rows

${place}

0: nguyên vẹn · whole   1: có lỗi · faults were found   2: không xem được · it could not be looked at
`;

export const headUsage = `npm run -s hub -- ledger head

In mã băm và số của mục cuối trong nhật ký kiểm toán, trên một dòng. Hãy cất ở nơi mà người quản trị cơ sở dữ liệu không
sửa được; sau này "ledger verify --since-head" cho biết có gì bị cắt bỏ hay không.
Prints hash and number of the last audit entry on one line. Keep it where no administrator of the database can change it:
"ledger verify --since-head" tells later whether anything was cut off.

${place}

0: đã in · printed   2: không xem được · it could not be looked at
`;
