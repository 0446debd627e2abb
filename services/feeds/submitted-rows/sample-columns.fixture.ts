/** As few columns as a report can have. */
export const header = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu'];

/** An indicator of whole numbers, and one of decimals; `share` of the files that are tried is one of percents. */
export const count = 'public-services.population-database-lookup-count';
export const money = 'economy.ict-revenue';
