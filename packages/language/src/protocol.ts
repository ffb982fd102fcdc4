/** Every custom request and notification between the language server and its clients. */
export * from './protocol/additions.ts';
export * from './protocol/assistants.ts';
export * from './protocol/bundles.ts';
export * from './protocol/documents.ts';
export * from './protocol/files.ts';
export * from './protocol/history.ts';
export * from './protocol/matrix.ts';
export * from './protocol/nodes.ts';
export * from './protocol/overview.ts';
export * from './protocol/preview.ts';
export * from './protocol/request.ts';
