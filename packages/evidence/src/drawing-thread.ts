/** The thread that draws pictures of pixels in Node. */
import { pngOf } from '@process-as-code/diagrams';
import { resvgWasm } from '@process-as-code/diagrams/node';
import { answerOrders, fonts } from './thread-answers.ts';

/** A picture to be drawn, and with how many pixels for each of its own. */
export interface Template {
    readonly svg: string;
    readonly scale: number;
}

/** To have all that the first picture needs. */
const smallest = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

const rasterising = { wasm: resvgWasm, fonts };
answerOrders(({ svg, scale }: Template) => pngOf(svg, scale, rasterising));
// Whoever draws a picture is told what went wrong.
pngOf(smallest, 1, rasterising).catch(() => undefined);
