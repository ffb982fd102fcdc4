import { createRequire } from 'node:module';
import { mapMermaid } from '@process-as-code/diagrams';
import type { Page } from 'playwright-core';
import type { Contender, Drawn } from './contender.ts';

const script = createRequire(
    createRequire(import.meta.url).resolve('@process-as-code/diagrams/node'),
).resolve('mermaid/dist/mermaid.min.js');

/** Mermaid's own swimlanes, in a browser. */
export async function mermaidIn(page: Page): Promise<Contender> {
    await page.setContent(
        '<style>body { margin: 0 } svg { max-width: none !important }</style><main></main>',
    );
    await page.addScriptTag({ path: script });
    await page.evaluate(
        'mermaid.initialize({ startOnLoad: false, maxEdges: 5000, maxTextSize: 1e6, flowchart: { useMaxWidth: false } })',
    );
    return {
        name: 'Mermaid 12 `swimlane-beta`',
        file: 'mermaid',
        draw: async ({ workspace, process }) => {
            const { text } = mapMermaid(workspace, process, 'swimlane-beta').diagrams[0]!;
            const drawn = await page.evaluate<Omit<Drawn, 'png'>>(`(${look})(${JSON.stringify(text)})`);
            const { width, height } = drawn.drawing;
            await page.setViewportSize({ width: Math.ceil(width) + 20, height: Math.ceil(height) + 20 });
            return { ...drawn, png: await page.locator('main svg').first().screenshot() };
        },
    };
}

/** In the page: draws, and reads lines and texts from the drawing. */
const look = `async text => {
    const main = document.querySelector('main');
    const begin = performance.now();
    const { svg } = await mermaid.render('drawn', text);
    const time = performance.now() - begin;
    main.innerHTML = svg;
    const root = main.querySelector('svg').getBoundingClientRect();
    const boxOf = element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x - root.x, y: y - root.y, width, height };
    };
    const pointsOf = path => {
        const matrix = path.getScreenCTM();
        const length = path.getTotalLength();
        return Array.from({ length: Math.ceil(length / 3) + 1 }, (_, index) => {
            const point = path.getPointAtLength(Math.min(length, index * 3)).matrixTransform(matrix);
            return [point.x - root.x, point.y - root.y];
        });
    };
    // A line may be drawn twice, one over the other.
    const paths = new Map([...main.querySelectorAll('.edgePaths path, path.flowchart-link')].map(path => [path.getAttribute('d'), path]));
    const lines = [...paths.values()].map((path, index) => ({ id: String(index), points: pointsOf(path) }));
    const distance = (box, { points }) => Math.min(...points.map(([x, y]) => Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2)));
    const labels = [...main.querySelectorAll('.edgeLabel')].filter(label => label.textContent.trim() !== '' && !label.querySelector('.edgeLabel'));
    const texts = [
        ...[...main.querySelectorAll('.nodeLabel, .cluster-label')].filter(label => label.textContent.trim() !== '' && !label.closest('.edgeLabel')).map(boxOf),
        // Whose label it is, is not told, and a line with a label is two: those that come nearest are its own.
        ...labels.map(boxOf).map(box => {
            const nearest = Math.min(...lines.map(line => distance(box, line)));
            return { ...box, own: lines.filter(line => distance(box, line) < nearest + 4).map(({ id }) => id) };
        }),
    ];
    return { time, drawing: { lines, texts, width: root.width, height: root.height } };
}`;
