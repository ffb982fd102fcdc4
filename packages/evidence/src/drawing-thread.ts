/** The thread that draws pictures of pixels in Node. */
import { pngOf } from '@process-as-code/diagrams';
import { resvgWasm } from '@process-as-code/diagrams/node';
import { answerOrders } from './thread-answers.ts';

/** A picture to be drawn, and with how many pixels for each of its own. */
export interface Template {
    readonly svg: string;
    readonly scale: number;
}

answerOrders(({ svg, scale }: Template) => pngOf(svg, scale, resvgWasm));
