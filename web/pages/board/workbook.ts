export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
