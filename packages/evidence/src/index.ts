/** The evidence bundle: built and verified without a disk, in Node and in a browser worker. */

export { buildBundle } from './bundle/build.ts';
export type { Bundle, BundleInput, BundleIo, BundlePart } from './bundle/bundle.ts';
export { BundleError, bundleParts } from './bundle/bundle.ts';
export type { LeftOut, Manifest, ManifestFile, ManifestProcess } from './bundle/manifest.ts';
export type { BundleProblem, Verification } from './verify/verify.ts';
export { verifyBundle } from './verify/verify.ts';
