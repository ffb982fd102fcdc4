export { type StakeholderGrid, type StakeholderView, stakeholderGrid } from './stakeholders.ts';
export { stakeholdersPicture } from './stakeholders-picture.ts';
export { stakeholdersHtml, stakeholdersMarkdown } from './stakeholders-text.ts';
