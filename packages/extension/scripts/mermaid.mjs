/** The kinds of diagrams that views are written as, and what draws them: parts of Mermaid that it loads when it needs them. */
const wanted = [
    'flowDiagram',
    'journeyDiagram',
    'quadrantDiagram',
    'xychartDiagram',
    'timeline-definition',
    'dagre',
    'sizeCapture',
];

/**
 * An esbuild plugin that leaves everything out of Mermaid that no view needs: other diagrams and layouts, among them ELK,
 * whose licence others would have to follow, and formulas. Fails when a part that is needed is not there.
 * @type {import('esbuild').Plugin}
 */
export const onlyNeeded = {
    name: 'only needed parts of Mermaid',
    setup(build) {
        const found = new Set();
        build.onResolve({ filter: /^(katex$|\.\/)/ }, ({ path, kind, importer }) => {
            if (kind !== 'dynamic-import' || !/[\\/]mermaid[\\/]dist[\\/]/.test(importer)) return undefined;
            const part = wanted.find(name => path.replace(/^.*\//, '').startsWith(`${name}-`));
            if (part === undefined) return { path, namespace: 'left-out' };
            found.add(part);
            return undefined;
        });
        build.onLoad({ filter: /^/, namespace: 'left-out' }, () => ({
            contents: 'export default undefined; export const diagram = undefined, render = undefined;',
        }));
        build.onEnd(() => {
            const missing = wanted.filter(name => !found.has(name));
            return { errors: missing.map(name => ({ text: `Mermaid has no part ${name} any more.` })) };
        });
    },
};
