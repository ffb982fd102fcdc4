export * from './difference-map.ts';
export * from './difference-text.ts';
