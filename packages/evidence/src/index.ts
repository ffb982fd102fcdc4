/** The evidence bundle: built and verified without a disk, in Node and in a browser worker. */

export { buildBundle } from './bundle/build.ts';
export type {
    Bundle,
    BundleInput,
    BundleIo,
    BundlePart,
    Foreseen,
    ForeseenFile,
    Leavable,
} from './bundle/bundle.ts';
export { BundleDeclined, BundleError, bundleParts, leavable } from './bundle/bundle.ts';
export { digest } from './bundle/digest.ts';
export { foresee } from './bundle/foresee.ts';
export type { LeftOut, Manifest, ManifestFile, ManifestProcess } from './bundle/manifest.ts';
export { megabyte, sizeWords } from './bundle/size.ts';
export type { Custody } from './bundle/workplace.ts';
export type { PersonalFinding } from './privacy/privacy.ts';
export { type Typesetter, typesetterHere } from './report/pdf/typst.ts';
export { type SigningKey, signingKey, type VerifyingKey, verifyingKey } from './sign/keys.ts';
export { KeyError } from './sign/pem.ts';
export { bundledFile } from './verify/bundled-file.ts';
export type { SignatureCheck } from './verify/signature.ts';
export type { BundleProblem, Verification } from './verify/verify.ts';
export { verifyBundle } from './verify/verify.ts';
export { type Rasteriser, rasteriserHere } from './views/png.ts';
