/** The text of a process of about `size` nodes; the same seed gives the same text. */
export function generatedProcess(seed: number, size: number): string {
    return new Writer(seed, size).document();
}

const words =
    'check record call agree review answer customer order invoice repair stock pay case form note letter send plan the a for with quickly before urgent Donaudampfschifffahrtsgesellschaft quality'.split(
        ' ',
    );
const oddWords = [
    'ein-sehr-langer-zusammengesetzter-Begriff-ohne-Leerzeichen',
    '確認する',
    'مراجعة',
    '🙂',
    '<b>&',
    'naïve',
];

/** Writes nodes until the size is reached; a tree of sequences, so that parallel blocks keep their arrows inside. */
class Writer {
    private state: number;
    private left: number;
    private count = 0;
    private readonly roles: number;
    private readonly lines: string[] = [];

    constructor(seed: number, size: number) {
        this.state = seed * 2654435761 + 12345;
        this.left = size;
        this.roles = 1 + this.below(seed % 7 === 0 ? 14 : 6);
    }

    document(): string {
        const roles = Array.from({ length: this.roles }, (_, index) => `role R${index} "${this.text(2)}"`);
        const flow: string[] = [];
        for (let start = 0; start <= (this.chance(0.2) ? 1 : 0); start++)
            flow.push(`start "${this.text(2)}"`);
        const phases = this.chance(0.5) ? 1 + this.below(4) : 0;
        if (phases === 0) flow.push(...this.sequence(this.left, 0, []));
        const share = Math.ceil(this.left / Math.max(1, phases));
        for (let phase = 0; phase < phases; phase++) {
            flow.push(`phase "${this.text(1 + this.below(3))}" {`, ...this.sequence(share, 1, []), '}');
        }
        if (!this.chance(0.15))
            flow.push(`end "${this.text(3)}" ${this.pick(['good', 'poor', 'neutral', ''])}`);
        return [
            ...roles,
            'stakeholder Buyer "Customer" { external customer }',
            'process Generated "A generated process" {',
            'flow {',
            ...flow,
            ...this.lines,
            '}',
            '}',
        ].join('\n');
    }

    /** Lines of some nodes; `names` are the nodes to which arrows may lead from here. */
    private sequence(budget: number, depth: number, names: string[]): string[] {
        const lines: string[] = [];
        const own = names;
        let spent = 0;
        while (spent < budget && this.left > 0) {
            const kind = this.below(100);
            const before = this.left;
            if (kind < 14 && depth < 5) lines.push(...this.decision(budget - spent, depth, own));
            else if (kind < 20 && depth < 4) lines.push(...this.parallel(budget - spent, depth));
            else if (kind < 24) lines.push(`wait ${this.name(own)} for ${1 + this.below(9)} days`);
            else if (kind < 26 && depth > 0) {
                lines.push(
                    `end ${this.name(own)} "${this.text(2)}" ${this.pick(['good', 'poor', 'neutral'])}`,
                );
            } else lines.push(this.step(own));
            this.left--;
            spent += Math.max(1, before - this.left);
        }
        return lines;
    }

    private step(names: string[]): string {
        const kind = this.pick(['step', 'step', 'step', 'send', 'receive']);
        const name = this.name(names);
        const by = this.chance(0.08) ? '' : `by ${this.party()}`;
        const clauses: string[] = [];
        while (this.chance(0.12))
            clauses.push(`if "${this.text(1 + this.below(6))}" 2% -> ${this.pick(names)}`);
        if (this.chance(0.08)) clauses.push(`after 5 days -> ${this.pick(names)}`);
        while (this.chance(0.1)) clauses.push(`note "${this.text(8)}"`);
        const arrow = this.chance(0.08) ? `-> ${this.chance(0.1) ? 'Nowhere' : this.pick(names)}` : '';
        return `${kind} ${name} "${this.text(1 + this.below(this.chance(0.05) ? 40 : 7))}" ${by} { ${clauses.join(' ')} } ${arrow}`;
    }

    private decision(budget: number, depth: number, names: string[]): string[] {
        const lines = [
            `decide ${this.name(names)} "${this.text(1 + this.below(6))}?" ${this.chance(0.5) ? `by ${this.party()}` : ''} {`,
        ];
        const answers = this.pick([
            ['yes', 'no'],
            ['yes', 'no'],
            ['yes 85%', 'otherwise'],
            ['low', 'high', 'otherwise'],
            ['a', 'b', 'c', 'd', 'otherwise'],
            ['maybe'],
        ]);
        for (const answer of answers) {
            const some = Math.min(this.left, Math.ceil(budget / answers.length), 1 + this.below(6));
            if (this.chance(0.5)) lines.push(`${answer} -> ${this.pick(names)}`);
            else
                lines.push(
                    `${answer} {`,
                    ...this.sequence(this.chance(0.2) ? 0 : some, depth + 1, names),
                    '}',
                );
        }
        return [...lines, '}'];
    }

    private parallel(budget: number, depth: number): string[] {
        const lines = [`parallel "${this.text(2)}" {`];
        const branches = 1 + this.below(4);
        for (let branch = 0; branch < branches; branch++) {
            const label = this.chance(0.5) ? `"${this.text(2)}"` : '';
            const some = Math.min(this.left, Math.ceil(budget / branches), this.below(6));
            lines.push(`branch ${label} {`, ...this.sequence(some, depth + 1, []), '}');
        }
        return [...lines, '}'];
    }

    private name(names: string[]): string {
        const name = `N${this.count++}`;
        names.push(name);
        return name;
    }

    private party(): string {
        return this.chance(0.1) ? 'Buyer' : `R${this.below(this.roles)}`;
    }

    private text(count: number): string {
        return Array.from({ length: count }, () => this.pick(this.chance(0.03) ? oddWords : words)).join(' ');
    }

    private pick<T>(list: readonly T[]): T {
        return list[this.below(list.length)]!;
    }

    private chance(share: number): boolean {
        return this.random() < share;
    }

    private below(count: number): number {
        return Math.floor(this.random() * count);
    }

    /** Mulberry32: small, and good enough for variety. */
    private random(): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
        return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
    }
}
