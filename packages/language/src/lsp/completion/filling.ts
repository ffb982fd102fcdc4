import { kindWords, ruleCodes } from './codes.ts';
import type { NameProposals } from './names.ts';
import type { Request } from './request.ts';
import type { Filler } from './template.ts';
import { inMonths, monthsAgo } from './values.ts';

/** So many names are offered in one place of a template. */
const MOST_CHOICES = 8;

/** Fills the places of templates with what the workspace knows: names, dates, codes. */
export class Filling {
    private readonly request: Request;
    private readonly names: NameProposals;
    private readonly known = new Map<string, readonly string[]>();

    constructor(request: Request, names: NameProposals) {
        this.request = request;
        this.names = names;
    }

    /** Fills the places of one template. Of nodes each place gets another one first: two arrows seldom lead to one node. */
    filler(): Filler {
        let nodes = 0;
        return place => {
            const [sign, rest = ''] = [place[0], place.slice(1)];
            if (sign === '#') return [this.date(rest)];
            const [type = '', fallback = ''] = rest.split(' ');
            const choices = this.choices(type);
            if (choices.length === 0) return [fallback];
            if (type !== 'FlowNode') return choices;
            const turn = nodes++ % choices.length;
            return [...choices.slice(turn), ...choices.slice(0, turn)];
        };
    }

    private date(when: string): string {
        return when === 'month'
            ? monthsAgo(this.request.today, 1)
            : inMonths(this.request.today, Number(when));
    }

    private choices(type: string): readonly string[] {
        if (type === 'Rule') return [ruleCodes[0] ?? ''];
        if (type === 'Kind') return kindWords;
        let names = this.known.get(type);
        if (!names) {
            names = this.names.choices(this.request, type).slice(0, MOST_CHOICES);
            this.known.set(type, names);
        }
        return names;
    }
}
