export { improvementsPicture } from './improvements-picture.ts';
export { improvementsTable } from './improvements-table.ts';
