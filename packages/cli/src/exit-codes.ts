/** Nothing to report. */
export const FINE = 0;
/** Findings, or a check that failed. */
export const FINDINGS = 1;
/** The call or the input cannot be used. */
export const UNUSABLE = 2;
