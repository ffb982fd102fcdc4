/**
 * The family that the shipped font calls itself: Source Sans 3 with fewer tables, which its licence does not let
 * carry the name of the original.
 */
export const shippedFamily = 'Proc Sans';
