/**
 * On this day the district level ended and every commune was drawn anew: 10,035 became 3,321, in provinces that merged and
 * in those that did not. Luật Tổ chức chính quyền địa phương 2025 (two levels, province and commune); the provinces by
 * Nghị quyết 202/2025/QH15.
 */
export const TWO_LEVELS_SINCE = '2025-07-01';
