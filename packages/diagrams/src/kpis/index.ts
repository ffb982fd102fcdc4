export { kpiPicture, kpisPicture, noKpi } from './kpi-picture.ts';
export { kpiTables } from './kpi-tables.ts';
