export { kpiPicture, kpisPicture } from './kpi-picture.ts';
