/** A path in the bundle with every segment encoded: never a scheme, never a host. */
export function address(path: string): string {
    return path
        .split('/')
        .map(segment => encodeURIComponent(segment))
        .join('/');
}
