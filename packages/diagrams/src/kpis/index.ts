export { kpiPicture, kpisPicture, noKpi } from './kpi-picture.ts';
export { kpiTables } from './kpi-tables.ts';
export { numberText } from './numbers.ts';
export { moneyText } from './scale.ts';
