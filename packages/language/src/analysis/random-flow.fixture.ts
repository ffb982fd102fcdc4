import { randomFrom } from '../testing/random-document.ts';

/** A small flow with decisions, parallel blocks, loops, and now and then an arrow where none may be. */
export function randomFlow(seed: number): string {
    const random = randomFrom(seed);
    const upTo = (limit: number) => Math.floor(random() * limit);
    const mess = upTo(3);
    let count = 0;
    const names: string[] = [];
    // Arrows are put in last, when all names are known.
    const nodes = (depth: number, most: number): string =>
        Array.from({ length: upTo(most + 1) }, () => node(depth)).join('\n');
    const text = `start S\n${nodes(0, 4)}\nend Z\n${mess === 2 ? `${nodes(0, 2)}\nend Y` : ''}`;
    names.push('Z');
    return text.replaceAll(/@(\d+)/g, (_, limit: string) => {
        const around = mess === 0 ? names.slice(0, Number(limit) + 1) : names;
        return around[upTo(around.length)] ?? 'Z';
    });

    function node(depth: number): string {
        const name = `N${count++}`;
        names.push(name);
        switch (depth > 2 ? 0 : upTo(7)) {
            case 0:
            case 1:
                return `step ${name} "s"${mess > 0 && upTo(6) === 0 ? ` -> @${count}` : ''}`;
            case 2:
                return `step ${name} "s" { if "odd" -> ${depth === 0 || mess > 0 ? `@${count}` : name} }`;
            case 3:
                return `decide ${name} "d?" { yes { ${nodes(depth + 1, 2)} } no ${depth === 0 && upTo(2) === 0 ? `-> @${count}` : `{ ${nodes(depth + 1, 1)} }`} }`;
            case 4:
                return `decide ${name} "d?" { yes { ${nodes(depth + 1, 1)} ${upTo(mess === 0 ? 99 : 4) === 0 ? 'end' : ''} } otherwise { } }`;
            default:
                return `parallel ${name} { branch { ${nodes(depth + 1, 2)} } branch { ${nodes(depth + 1, 2)} } }`;
        }
    }
}
